'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../api.ts'
import { useLiveEvents } from '../live-context.tsx'
import { concernsUnits } from './unit-changes.ts'

const gatherMs = 400
const positionsMs = 15_000

/** The units that could go to a ticket, the best first; read anew when a unit changes, and now and then because they move. */
export function useUnitSuggestions(ticketId: string, agency: string) {
  const queries = useQueryClient()
  const queryKey = ['unit-suggestions', ticketId, agency]
  const { data, error, refetch } = useQuery({
    queryKey, refetchInterval: positionsMs, staleTime: 0, gcTime: 0,
    queryFn: ({ signal }) => api('GET /tickets/{id}/unit-suggestions', { params: { id: ticketId }, query: { agency }, signal }),
  })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLiveEvents((event) => {
    if (!concernsUnits(event)) return
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      void queries.invalidateQueries({ queryKey })
    }, gatherMs)
  })
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
  return { items: data?.items ?? null, error: data === undefined ? error : null, again: () => void refetch() }
}
