'use client'

import { useEffect, useMemo, useState } from 'react'
import { keepPhone, usePhone } from '#client/kept/phone.ts'
import { useLive } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useOutbox, useUnsentWork } from '#client/outbox/outbox-context.tsx'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive, type AssignmentAction, type DeclineReason } from '#domain/assignment.ts'
import { tasksOf, type FieldTask } from './field-task.ts'

export type Doing =
  | { readonly kind: 'step'; readonly action: AssignmentAction; readonly reason?: DeclineReason; readonly result?: string; readonly note?: string }
  | { readonly kind: 'note'; readonly text: string }

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
  const tasks = useMemo(() => tasksOf(tickets, { role, agency }, unitId, unsent), [tickets, role, agency, unitId, unsent])
  const task = tasks.find(({ ticket }) => ticket.id === wanted) ?? tasks[0]
  useKeptTickets(loaded, live, board, agency)

  /** Does something about a task, at this very moment; it goes as soon as it can. */
  const act = ({ ticket, own }: FieldTask, about: string, doing: Doing) => {
    const entry = { key: crypto.randomUUID(), ticketId: ticket.id, about, receivedAt: Date.now(), tried: false, draft: null }
    if (doing.kind === 'note') return outbox.submit({ ...entry, kind: 'note', body: { text: doing.text } })
    const { action, reason, result, note } = doing
    const takes = action !== 'decline' && own.unit === null && unitId !== null
    return outbox.submit({ ...entry, kind: 'step', agency: own.agency, action, body: { reason, result, note, ...(takes && { unitId }) } })
  }
  return { phone, read, loaded, live, unit, tasks, task, unsent, show: setWanted, act, understood: (key: string) => outbox.drop(key) }
}

export type Field = ReturnType<typeof useField>

/** Keeps the agency's running tasks, and nothing else of the board, for when there is no network. */
function useKeptTickets(loaded: boolean, live: boolean, board: ReadonlyMap<string, Ticket>, agency: string | null) {
  useEffect(() => {
    if (!loaded) return
    const tickets = [...board.values()].filter(({ assignments }) => assignments.some((own) => own.agency === agency && isActive(own.status)))
    keepPhone({ tickets, ...(live && { at: Date.now() }) })
  }, [loaded, live, board, agency])
}
