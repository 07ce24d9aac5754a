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
  // Reckoned anew by the minute: the day turns at midnight.
  const minute = Math.floor(useNow() / minuteMs) * minuteMs
  const midnight = useMemo(() => startOfDay(minute, format.time(minute)), [minute, format])
  const work = useMemo(() => workOf(tickets.values(), agency), [tickets, agency])
  const finished = useMemo(
    () => finishedOf([...tickets.values(), ...left.values()], agency, (end) => Date.parse(end) >= midnight),
    [tickets, left, agency, midnight],
  )
  return { agency, work, finished }
}

const minuteMs = 60_000

/** When the day of this minute began, given what the clock on the wall shows. */
function startOfDay(minute: number, wallTime: string): number {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number)
  return minute - (hours * 60 + minutes) * minuteMs
}
