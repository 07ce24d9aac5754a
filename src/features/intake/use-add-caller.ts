'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState, type Dispatch, type RefObject } from 'react'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useLiveStore } from '#client/live-context.tsx'
import { patienceMs, type Delivery, type Outgoing } from '#client/outbox/outgoing.ts'
import { useOutbox } from '#client/outbox/outbox-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { fittingAnswers } from '#domain/plan-answers.ts'
import { notify } from '#ui/toast.tsx'
import { callNote } from './call-note.ts'
import type { Drafts, DraftsAction } from './drafts.ts'
import { readDraft } from './drafts-storage.ts'
import { wantsCallback } from './ticket-request.ts'
import { useAddedCall } from './use-added-call.ts'
import { freshStamp } from './use-drafts.ts'
import { cameInAt, writtenAt } from './written-at.ts'

/** The ticket that a call is added to. */
export type Target = Pick<Similar, 'ticketId' | 'number' | 'type'>

export type AddCallerOptions = { latest: RefObject<Drafts>; dispatch: Dispatch<DraftsAction>; onChanged: () => void }

/**
 * Adds the call in the form to a ticket, and takes it off again with the draft as it was. It goes by the outbox, with the time
 * it came in: what gets no answer waits there, and the form is free.
 */
export function useAddCaller({ latest, dispatch, onChanged }: AddCallerOptions) {
  const t = useTranslations('similar')
  const { city, planOf, typeName } = useCity()
  const store = useLiveStore()
  const problemWords = useProblemWords()
  const outbox = useOutbox()
  const [busy, setBusy] = useState<string | null>(null)
  const underWay = useRef(false)
  const { last, remember, forget } = useAddedCall()

  async function once(name: string, act: () => Promise<void>) {
    if (underWay.current) return
    underWay.current = true
    setBusy(name)
    try {
      await act()
    } catch (error) {
      notify({ tone: 'problem', ...problemWords(error) })
    } finally {
      underWay.current = false
      setBusy(null)
    }
  }

  const add = ({ ticketId, number, type }: Target) =>
    once(ticketId, async () => {
      const { current: draft } = latest.current
      const other = draft.type !== null && draft.type !== type ? t('toldAs', { type: typeName(draft.type) }) : null
      const written = writtenAt(draft, city.timeZone)
      const answers = fittingAnswers(draft.type === null ? null : planOf(draft.type), draft.answers)
      const said = { phone: draft.phone, name: draft.name, note: callNote(draft, other), answers, callback: wantsCallback(draft) }
      const body = { category: 'darurat' as const, ticketId, ...said, writtenAt: written }
      const receivedAt = cameInAt(written, draft.startedAt)
      const delivery = await outbox.submit({ kind: 'call', key: crypto.randomUUID(), body, receivedAt, tried: false, draft })
      if (delivery.kind === 'refused') throw delivery.error
      // What was typed meanwhile comes back with it.
      const kept = [latest.current.current, ...latest.current.aside].find(({ key }) => key === draft.key) ?? draft
      if (delivery.kind === 'logged') remember({ ticketId, number, callId: delivery.call.id, at: Date.now(), draft: kept })
      dispatch({ kind: 'sent', key: draft.key, fresh: freshStamp() })
      onChanged()
    })

  // One that had waited can be taken off again as well.
  const hearDelivery = useEffectEvent(({ draft: sent }: Outgoing, delivery: Delivery) => {
    if (delivery.kind !== 'logged' || delivery.call.ticketId === null) return
    const { id: callId, ticketId } = delivery.call
    const [draft, ticket] = [readDraft(sent), store.getState().tickets.get(ticketId)]
    if (draft && ticket) remember({ ticketId, number: ticket.number, callId, at: Date.now(), draft })
  })
  useEffect(() => outbox.onDelivered((report, delivery) => hearDelivery(report, delivery)), [outbox])

  const undo = () => {
    if (last === null) return
    const { ticketId, callId, draft } = last
    void once('undo', async () => {
      const { ticket } = await api('POST /tickets/{id}/calls/{callId}/detach', { params: { id: ticketId, callId }, signal: AbortSignal.timeout(patienceMs) })
      store.learn(ticket)
      forget()
      dispatch({ kind: 'restored', draft })
      dispatch({ kind: 'resumed', key: draft.key })
      onChanged()
    })
  }

  return { add, undo, last, busy, forget }
}

export type AddCaller = ReturnType<typeof useAddCaller>
