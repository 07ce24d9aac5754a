'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { Unit } from '#contracts/unit.ts'
import { api } from '../api.ts'
import { useLive, useLiveEvents, usePositions } from '../live-context.tsx'
import { concernsUnits, unitsAfter, unitsAt } from './unit-changes.ts'
import { useReadSoon } from '../use-read-soon.ts'

const queryKey = ['units']
const minuteMs = 60_000

/** The units that the person may see, following the log; `enabled: false` asks for nothing. */
export function useUnits({ enabled = true } = {}) {
  const queries = useQueryClient()
  const live = useLive((state) => state.status === 'live')
  const { data, isError, refetch } = useQuery({ queryKey, queryFn: ({ signal }) => api('GET /units', { signal }), enabled, refetchInterval: 5 * minuteMs })
  const readSoon = useReadSoon(queryKey)
  const change = (next: (units: readonly Unit[]) => readonly Unit[]) =>
    queries.setQueryData<ApiOutput<'GET /units'>>(queryKey, (kept) => kept && { items: [...next(kept.items)] })
  useLiveEvents((event) => {
    if (!enabled || !concernsUnits(event)) return
    change((units) => unitsAfter(units, event))
    readSoon()
  })
  // What happened while the line was down is not told one by one.
  const wasLive = useRef(live)
  useEffect(() => {
    if (live && !wasLive.current) void queries.invalidateQueries({ queryKey })
    wasLive.current = live
  }, [live, queries])
  return { units: data?.items ?? null, failed: isError && data === undefined, again: () => void refetch(), refresh: readSoon }
}

/** Lets the units follow their trackers as well, for a screen that shows where they are. */
export function useMovingUnits(): void {
  const queries = useQueryClient()
  usePositions((positions) =>
    queries.setQueryData<ApiOutput<'GET /units'>>(queryKey, (kept) => kept && { items: [...unitsAt(kept.items, positions)] }),
  )
}
