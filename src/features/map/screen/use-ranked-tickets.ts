'use client'

import { useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { useNow } from '#client/use-now.ts'
import { byAttention } from '#domain/attention.ts'
import { letsThrough, type MapFilter } from '../filters/map-filter.ts'

/** The open tickets that the filter lets through, those that need attention most first, as of this second. */
export function useRankedTickets(filter: MapFilter) {
  const all = useTickets()
  const now = useNow()
  const { typeName } = useCity()
  return useMemo(() => {
    const shown = now === 0 ? [] : all.filter((ticket) => letsThrough(filter, ticket, typeName(ticket.type)))
    return { now, all, ranked: shown.toSorted(byAttention) }
  }, [all, now, filter, typeName])
}
