'use client'

import { useEffect, useEffectEvent, useRef, useState, type Dispatch, type RefObject } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import { useCity } from '#client/city-context.tsx'
import { bringInLine } from '#client/outbox/bring-in-line.ts'
import { useOutbox } from '#client/outbox/outbox-context.tsx'
import type { Delivery, OpenTicketBody, Outgoing } from '#client/outbox/outgoing.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Draft } from './draft.ts'
import type { Drafts, DraftsAction } from './drafts.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'
import type { Receipt, SendState } from './send-state.ts'
import { ticketRequest } from './ticket-request.ts'
import { freshStamp } from './use-drafts.ts'
import { cameInAt, writtenAt } from './written-at.ts'

type Options = {
  latest: RefObject<Drafts>
  dispatch: Dispatch<DraftsAction>
  /** The report left the form: as a ticket, or to wait until the server answers. */
  onGone: () => void
  onRefused: (errors: FieldErrors) => void
  /** A report that had waited was delivered, or refused. */
  onDelivered: (report: Outgoing, delivery: Delivery) => void
}

/** Sends drafts through the outbox, each as one ticket however often it is tried, and remembers how each stands. */
export function useSendTicket({ latest, dispatch, onGone, onRefused, onDelivered }: Options) {
  const { city, planOf } = useCity()
  const problemWords = useProblemWords()
  const outbox = useOutbox()
  const [states, setStates] = useState<Readonly<Record<string, SendState>>>({})
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const underWay = useRef(new Set<string>())
  const setState = (key: string, state: SendState | null) =>
    setStates(({ [key]: _, ...others }) => (state === null ? others : { ...others, [key]: state }))
  const bodyOf = (draft: Draft): OpenTicketBody | null => {
    const body = ticketRequest(draft, draft.type === null ? null : planOf(draft.type))
    return body && { ...body, writtenAt: writtenAt(draft, city.timeZone) }
  }
  const find = (key: string) => [latest.current.current, ...latest.current.aside].find((draft) => draft.key === key)

  async function send(draft: Draft): Promise<void> {
    const body = bodyOf(draft)
    if (body === null || underWay.current.has(draft.key)) return
    underWay.current.add(draft.key)
    setState(draft.key, { phase: 'sending' })
    const { key, startedAt, attempted } = draft
    const receivedAt = cameInAt(body.writtenAt, startedAt)
    const delivery = await outbox.submit({ kind: 'ticket', key, body, receivedAt, tried: attempted, draft })
    underWay.current.delete(key)
    const now = find(key) ?? draft
    if (delivery.kind === 'refused') {
      refuse(key, ...wordsOf(delivery.error))
      return
    }
    if (delivery.kind === 'opened') {
      // What was typed while the ticket was being sent is added to it.
      const typed = now === draft ? null : bodyOf(now)
      const complete = delivery.complete && (typed === null || (await bringInLine(delivery.ticket, typed)))
      setReceipt({ ticketId: delivery.ticket.id, number: delivery.ticket.number, agencies: body.agencies ?? [], complete })
    } else if (now !== draft) return send({ ...now, attempted: true })
    setState(key, null)
    const shown = latest.current.current.key === key
    dispatch({ kind: 'sent', key, fresh: freshStamp() })
    if (shown) onGone()
  }

  const wordsOf = (error: unknown) => [error instanceof ApiProblem ? fieldErrors(error.problem) : {}, problemWords(error)] as const

  const hearDelivery = useEffectEvent((report: Outgoing, delivery: Delivery) => {
    if (report.kind === 'ticket' && delivery.kind === 'opened') {
      setReceipt({ ticketId: delivery.ticket.id, number: delivery.ticket.number, agencies: report.body.agencies ?? [], complete: delivery.complete })
      // A form that took it back and changed nothing has nothing more to send.
      const open = find(report.key)
      if (open && JSON.stringify(bodyOf(open)) === JSON.stringify(report.body)) dispatch({ kind: 'sent', key: report.key, fresh: freshStamp() })
    }
    onDelivered(report, delivery)
  })
  useEffect(() => outbox.onDelivered((report, delivery) => hearDelivery(report, delivery)), [outbox])

  function refuse(key: string, errors: FieldErrors, words: { title: string; detail: string } | null = null) {
    setState(key, { phase: 'refused', errors, words })
    onRefused(errors)
  }

  return {
    states,
    receipt,
    send,
    /** Marks what is missing without asking the server. */
    refuse,
    /** Takes back the error of a field that is being corrected. */
    forgive: (key: string, field: keyof FieldErrors) => {
      setStates((all) => {
        const state = all[key]
        if (state?.phase !== 'refused') return all
        const { [field]: _, ...errors } = state.errors
        return { ...all, [key]: { ...state, errors, words: null } }
      })
    },
  }
}
