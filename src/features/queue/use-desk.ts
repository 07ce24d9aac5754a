'use client'

import { useMemo } from 'react'
import { tally } from '#client/board/tally.ts'
import { useLive } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { activeCard, finishedOf, finishedSince, workOf, type QueueCard } from './queue-cards.ts'

export type Desk = {
  readonly agency: string
  readonly work: readonly QueueCard[]
  /** Whether units are named for any of the work. */
  readonly crewed: boolean
  readonly finished: readonly QueueCard[]
}

/** What lies on the desk of the signed-in person's agency: work to do, and what it finished today. */
export function useDesk(): Desk {
  const agency = useMe().agency ?? ''
  const follow = useMemo(() => ({ work: workOf(agency), crews: crewsOf(agency), ended: finishedOf(agency), left: finishedOf(agency) }), [agency])
  const work = useLive(({ tickets }) => follow.work(tickets))
  const crewed = useLive(({ tickets }) => follow.crews(tickets).crewed > 0)
  const ended = useLive(({ tickets }) => follow.ended(tickets))
  const left = useLive((state) => follow.left(state.left))
  const format = useFormat()
  // Reckoned anew by the minute: the day turns at midnight.
  const minute = useNow(minuteMs)
  const midnight = useMemo(() => startOfDay(minute, format.time(minute)), [minute, format])
  const finished = useMemo(() => finishedSince(midnight, ended, left), [midnight, ended, left])
  return { agency, work, crewed, finished }
}

const minuteMs = 60_000

const crewsOf = (agency: string) => tally(['crewed'], (ticket) => ({ crewed: (activeCard(ticket, agency)?.own.units.length ?? 0) > 0 }))

/** When the day of this minute began, given what the clock on the wall shows. */
function startOfDay(minute: number, wallTime: string): number {
  const [hours = 0, minutes = 0] = wallTime.split(':').map(Number)
  return minute - (hours * 60 + minutes) * minuteMs
}
