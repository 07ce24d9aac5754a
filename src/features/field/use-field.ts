'use client'

import { useEffect, useMemo, useState } from 'react'
import { keepPhone, usePhone, type ChosenUnit } from '#client/kept/phone.ts'
import { useLive } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { usePlans } from '#client/use-plans.ts'
import { useUnits } from '#client/units/use-units.ts'
import { useOutbox, useUnsentWork } from '#client/outbox/outbox-context.tsx'
import type { Plans } from '#contracts/api/plan-endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive, type AssignmentAction, type DeclineReason } from '#domain/assignment.ts'
import { isOwn, tasksOf, type FieldTask } from './field-task.ts'

export type Doing =
  | { readonly kind: 'step'; readonly action: AssignmentAction; readonly reason?: DeclineReason; readonly result?: string; readonly note?: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'photo'; readonly photo: Blob }

/** What the phone of a unit shows and can do, with a network or without. */
export function useField() {
  const { role, agency } = useMe()
  const { phone, read } = usePhone()
  const loaded = useLive((state) => state.loaded)
  const live = useLive((state) => state.status === 'live')
  const board = useLive((state) => state.tickets)
  const unsent = useUnsentWork()
  const outbox = useOutbox()
  const [wanted, setWanted] = useState<string | null>(null)

  const tickets = useMemo(() => (loaded ? [...board.values()] : (phone?.tickets ?? [])), [loaded, board, phone?.tickets])
  const unit = phone?.unit ?? null
  const unitId = unit?.id ?? null
  const unitStatus = unit?.status
  const tasks = useMemo(
    () => tasksOf(tickets, { role, agency }, { id: unitId, status: unitStatus }, unsent),
    [tickets, role, agency, unitId, unitStatus, unsent],
  )
  const task = tasks.find(({ ticket }) => ticket.id === wanted) ?? tasks[0]
  const plans = usePlans()
  useKeptTickets({ loaded, live, board, agency, plans })
  const out = useKeptStatus(unit, tasks.some((each) => isOwn(each, unitId) && (each.own.units.length > 1 || unitStatus !== undefined)))

  /** Does something about a task, at this very moment; it goes as soon as it can. */
  const act = ({ ticket, own }: FieldTask, about: string, doing: Doing) => {
    const entry = { key: crypto.randomUUID(), ticketId: ticket.id, about, receivedAt: Date.now(), tried: false, draft: null }
    if (doing.kind === 'note') return outbox.submit({ ...entry, kind: 'note', body: { text: doing.text } })
    if (doing.kind === 'photo') return outbox.submit({ ...entry, kind: 'photo', body: { photo: doing.photo, source: 'field' } })
    const { action, reason, result, note } = doing
    return outbox.submit({ ...entry, kind: 'step', agency: own.agency, action, body: { reason, result, note, ...(action !== 'decline' && unitId !== null && { byUnitId: unitId }) } })
  }
  /** Whether the unit's end is the end of the agency's part: no other unit is at work on it. */
  const isLast = ({ own }: FieldTask) => own.units.every(({ id }) => id === unitId || out.has(id))
  /** What is asked about incidents of a type; as last seen until the plans have come. */
  const questionsOf = (type: string) => (plans ? questionsIn(plans, type) : (phone?.questions?.[type] ?? []))
  return { questionsOf, phone, read, isLast, loaded, live, unit, tasks, task, unsent, show: setWanted, act, understood: (key: string) => outbox.drop(key) }
}

export type Field = ReturnType<typeof useField>

/** Keeps the status of the phone's unit where others work, or worked, on the same task; returns the units that are out of service. */
function useKeptStatus(unit: ChosenUnit | null, shared: boolean): ReadonlySet<string> {
  const { units } = useUnits({ enabled: shared })
  const status = units?.find(({ id }) => id === unit?.id)?.status
  useEffect(() => {
    if (unit === null) return
    const { id, callsign } = unit
    // What was true of the last shared task is not true of the next.
    if (!shared && unit.status !== undefined) keepPhone({ unit: { id, callsign } })
    if (shared && status !== undefined && status !== unit.status) keepPhone({ unit: { id, callsign, status } })
  }, [unit, status, shared])
  return useMemo(() => new Set(units?.flatMap(({ id, status: now }) => (now === 'out_of_service' ? [id] : []))), [units])
}

const questionsIn = ({ plans }: Plans, type: string) => plans.find((plan) => plan.type === type)?.questions ?? []

type Seen = { loaded: boolean; live: boolean; board: ReadonlyMap<string, Ticket>; agency: string | null; plans: Plans | undefined }

/** Keeps the agency's running tasks with what is asked about such incidents, and nothing else of the board and the plans, for when there is no network. */
function useKeptTickets({ loaded, live, board, agency, plans }: Seen) {
  useEffect(() => {
    if (!loaded) return
    const tickets = [...board.values()].filter(({ assignments }) => assignments.some((own) => own.agency === agency && isActive(own.status)))
    const questions = plans && Object.fromEntries(tickets.map(({ type }) => [type, questionsIn(plans, type)]))
    keepPhone({ tickets, ...(questions && { questions }), ...(live && { at: Date.now() }) })
  }, [loaded, live, board, agency, plans])
}
