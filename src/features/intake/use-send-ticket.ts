'use client'

import { useRef, useState, type Dispatch, type RefObject } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { amendments } from './amendments.ts'
import { amendTicket } from './amend-ticket.ts'
import type { Draft } from './draft.ts'
import type { Drafts, DraftsAction } from './drafts.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'
import { patienceMs, type Receipt, type SendState } from './send-state.ts'
import { freshStamp } from './use-drafts.ts'
import { ticketRequest, type OpenTicketBody } from './ticket-request.ts'

type Options = {
  latest: RefObject<Drafts>
  dispatch: Dispatch<DraftsAction>
  onOpened: () => void
  onRefused: (errors: FieldErrors) => void
}

/** Sends drafts, each as one ticket however often it is tried, and remembers how each stands. */
export function useSendTicket({ latest, dispatch, onOpened, onRefused }: Options) {
  const { planOf } = useCity()
  const problemWords = useProblemWords()
  const [states, setStates] = useState<Readonly<Record<string, SendState>>>({})
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const underWay = useRef(new Set<string>())
  const setState = (key: string, state: SendState | null) =>
    setStates(({ [key]: _, ...others }) => (state === null ? others : { ...others, [key]: state }))
  const bodyOf = (draft: Draft) => ticketRequest(draft, draft.type === null ? null : planOf(draft.type))

  async function send(draft: Draft): Promise<void> {
    const body = bodyOf(draft)
    if (body === null || underWay.current.has(draft.key)) return
    underWay.current.add(draft.key)
    setState(draft.key, { phase: 'sending' })
    try {
      const { ticket } = await api('POST /tickets', { body, idempotencyKey: draft.key, signal: AbortSignal.timeout(patienceMs) })
      const complete = await catchUp(ticket, draft, body)
      setState(draft.key, null)
      setReceipt({ ticketId: ticket.id, number: ticket.number, agencies: body.agencies ?? [], complete })
      const shown = latest.current.current.key === draft.key
      dispatch({ kind: 'sent', key: draft.key, fresh: freshStamp() })
      if (shown) onOpened()
    } catch (error) {
      failed(draft.key, error)
    } finally {
      underWay.current.delete(draft.key)
    }
  }

  /** What was typed since the ticket was first sent is added to it. */
  async function catchUp(ticket: Ticket, sent: Draft, body: OpenTicketBody): Promise<boolean> {
    const now = [latest.current.current, ...latest.current.aside].find(({ key }) => key === sent.key) ?? sent
    if (!sent.attempted && now === sent) return true
    const left = amendments(bodyOf(now) ?? body, ticket)
    if (left === null) return true
    return amendTicket(ticket, left).then(
      () => true,
      () => false,
    )
  }

  function failed(key: string, error: unknown) {
    const answered = error instanceof ApiProblem
    if (!answered || error.problem.status >= 500) dispatch({ kind: 'attempted', key })
    if (answered) refuse(key, fieldErrors(error.problem), problemWords(error))
    else setState(key, { phase: 'lost' })
  }

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
