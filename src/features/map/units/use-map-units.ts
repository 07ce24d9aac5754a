'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { api } from '#client/api.ts'
import { useLive, useLiveEvents } from '#client/live-context.tsx'
import type { Unit } from '#contracts/unit.ts'

const queryKey = ['units']
/** Many events come together: the list is read once for all of them. */
const gatherMs = 500
const none: readonly Unit[] = []

/** The units that the person may see, of one agency or of all, read anew as their status and their tasks change. */
export function useMapUnits(agency: string | null): readonly Unit[] {
  const queries = useQueryClient()
  const live = useLive((state) => state.status === 'live')
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => api('GET /units', { signal }), refetchInterval: 5 * 60_000 })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLiveEvents(({ kind, ticket }) => {
    if (kind !== 'unit.changed' && !ticket?.assignments.some(({ units }) => units.length > 0)) return
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
  // What happened while the line was down is not told one by one.
  const wasLive = useRef(live)
  useEffect(() => {
    if (live && !wasLive.current) void queries.invalidateQueries({ queryKey })
    wasLive.current = live
  }, [live, queries])
  const items = data?.items ?? none
  return useMemo(() => (agency === null ? items : items.filter((unit) => unit.agency === agency)), [items, agency])
}
