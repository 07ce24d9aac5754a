'use client'

import { useMemo } from 'react'
import { useLive } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { finishedOf, workOf, type QueueCard } from './queue-cards.ts'

export type Desk = { readonly agency: string; readonly work: readonly QueueCard[]; readonly finished: readonly QueueCard[] }

/** What lies on the desk of the signed-in person's agency: work to do, and what it finished today. */
export function useDesk(): Desk {
  const agency = useMe().agency ?? ''
  const tickets = useLive((state) => state.tickets)
  const left = useLive((state) => state.left)
  const format = useFormat()
  const today = format.day(useNow())
  const work = useMemo(() => workOf(tickets.values(), agency), [tickets, agency])
  const finished = useMemo(
    () => finishedOf([...tickets.values(), ...left.values()], agency, (end) => format.day(end) === today),
    [tickets, left, agency, format, today],
  )
  return { agency, work, finished }
}
