'use client'

import { useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { useRanked } from '#client/use-ranked.ts'
import { letsThrough, partsInUse, type MapFilter } from '../filters/map-filter.ts'

/** The open tickets, and those of them that the filter lets through, those that need attention most first. */
export function useRankedTickets(filter: MapFilter) {
  const all = useTickets()
  const ranked = useRanked(all)
  const { typeName } = useCity()
  const shown = useMemo(
    () => (partsInUse(filter) === 0 ? ranked : ranked.filter((ticket) => letsThrough(filter, ticket, typeName(ticket.type)))),
    [ranked, filter, typeName],
  )
  return { all, ranked: shown }
}
