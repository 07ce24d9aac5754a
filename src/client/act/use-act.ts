'use client'

import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { ApiProblem, NetworkFailure } from '../api-problem.ts'
import { useLiveStore } from '../live-context.tsx'
import { setUnsent } from '../unsent.ts'
import { ticketOfProblem } from './ticket-of-problem.ts'

/** How an act ended. `overtaken`: somebody was faster, and the screen now shows what they did. */
export type ActOutcome = 'done' | 'overtaken' | 'failed'

type Send = (signal: AbortSignal) => Promise<{ readonly ticket: Ticket } | null>

export type Act = {
  /** The name of the act under way; `null` while there is none. */
  readonly sending: string | null
  /** What could not be done and why; it stays until it is sent again or let go. */
  readonly failure: { readonly name: string; readonly error: unknown; readonly again: () => Promise<ActOutcome> } | null
  readonly run: (name: string, send: Send) => Promise<ActOutcome>
  readonly letGo: () => void
}

/** On a poor line a request may hang; after this the person is told and can try again. */
const patienceMs = 15_000
const overtakenCodes = ['invalid-transition', 'already-assigned', 'no-assignment']

/** Whether a refusal says that somebody was faster. */
export const isOvertaken = (error: unknown): boolean => error instanceof ApiProblem && overtakenCodes.includes(error.problem.code)

/** Sends one command at a time, takes its answer into the live board, and keeps what failed on offer. */
export function useAct(): Act {
  const store = useLiveStore()
  const busy = useRef(false)
  const [sending, setSending] = useState<string | null>(null)
  const [failure, setFailure] = useState<Act['failure']>(null)

  const keeper = useId()
  const unsent = failure !== null && failure.error instanceof NetworkFailure
  useEffect(() => {
    setUnsent(keeper, unsent ? 1 : 0)
    return () => setUnsent(keeper, 0)
  }, [keeper, unsent])

  const run = useCallback(
    async function run(name: string, send: Send): Promise<ActOutcome> {
      if (busy.current) return 'failed'
      busy.current = true
      setSending(name)
      setFailure(null)
      const signal = AbortSignal.timeout(patienceMs)
      try {
        const answer = await send(signal)
        if (answer) store.learn(answer.ticket)
        return 'done'
      } catch (thrown) {
        const error = signal.aborted ? new NetworkFailure(thrown) : thrown
        const newest = ticketOfProblem(error)
        if (newest) store.learn(newest)
        if (isOvertaken(error)) return 'overtaken'
        setFailure({ name, error, again: () => run(name, send) })
        return 'failed'
      } finally {
        busy.current = false
        setSending(null)
      }
    },
    [store],
  )
  return { sending, failure, run, letGo: useCallback(() => setFailure(null), []) }
}
