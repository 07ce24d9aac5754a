'use client'

import { useMemo } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { useRanked } from '#client/board/use-ranked.ts'
import { tally } from '#client/board/tally.ts'
import { useCity } from '#client/city-context.tsx'
import { useLive } from '#client/live-context.tsx'
import { attentionOf, isLate } from '#domain/attention.ts'
import { letsThrough, partsInUse, type MapFilter } from '../filters/map-filter.ts'
import { needsSomebody } from '../markers/ticket-mark.ts'

const any = () => true

/** The open tickets that the filter lets through, those that need attention most first; how many of them wait and are late, and how many there are in all. */
export function useRankedTickets(filter: MapFilter) {
  const { typeName } = useCity()
  const wanted = useMemo(
    () => (partsInUse(filter) === 0 ? any : (ticket: Ticket) => letsThrough(filter, ticket, typeName(ticket.type))),
    [filter, typeName],
  )
  const count = useMemo(
    () =>
      tally(['waiting', 'overdue'], (ticket) => {
        const reason = attentionOf(ticket)
        const counts = wanted(ticket)
        return { waiting: counts && needsSomebody(reason), overdue: counts && isLate(reason) }
      }),
    [wanted],
  )
  return { ranked: useRanked(wanted), counts: useLive(({ tickets }) => count(tickets)), all: useLive(({ tickets }) => tickets.size) }
}
