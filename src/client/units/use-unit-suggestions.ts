'use client'

import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useLiveEvents } from '../live-context.tsx'
import { concernsUnits } from './unit-changes.ts'
import { useReadSoon } from '../use-read-soon.ts'

const positionsMs = 15_000

/** The units that could go to a ticket, the best first; read anew when a unit changes, and now and then because they move. */
export function useUnitSuggestions(ticketId: string, agency: string) {
  const queryKey = ['unit-suggestions', ticketId, agency]
  const { data, error, refetch } = useQuery({
    queryKey, refetchInterval: positionsMs, staleTime: 0, gcTime: 0,
    queryFn: ({ signal }) => api('GET /tickets/{id}/unit-suggestions', { params: { id: ticketId }, query: { agency }, signal }),
  })
  const readSoon = useReadSoon(queryKey)
  useLiveEvents((event) => {
    if (concernsUnits(event)) readSoon()
  })
  return { items: data?.items ?? null, error: data === undefined ? error : null, again: () => void refetch() }
}
