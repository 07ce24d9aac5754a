'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { Unit } from '#contracts/unit.ts'
import { api } from '../api.ts'
import { useLiveEvents, usePositions } from '../live-context.tsx'
import { useFollowed } from '../use-followed.ts'
import { concernsUnits, unitsAfter, unitsAt } from './unit-changes.ts'

const queryKey = ['units']

/** The units that the person may see, following the log; `enabled: false` asks for nothing. */
export function useUnits({ enabled = true } = {}) {
  const queries = useQueryClient()
  const { query, readSoon } = useFollowed({ queryKey, queryFn: ({ signal }) => api('GET /units', { signal }), enabled }, concernsUnits)
  const { data, isError, refetch } = query
  const change = (next: (units: readonly Unit[]) => readonly Unit[]) =>
    queries.setQueryData<ApiOutput<'GET /units'>>(queryKey, (kept) => kept && { items: [...next(kept.items)] })
  useLiveEvents((event) => {
    if (enabled && concernsUnits(event)) change((units) => unitsAfter(units, event))
  })
  return { units: data?.items ?? null, failed: isError && data === undefined, again: () => void refetch(), refresh: readSoon }
}

/** Lets the units follow their trackers as well, for a screen that shows where they are. */
export function useMovingUnits(): void {
  const queries = useQueryClient()
  usePositions((positions) =>
    queries.setQueryData<ApiOutput<'GET /units'>>(queryKey, (kept) => kept && { items: [...unitsAt(kept.items, positions)] }),
  )
}
