'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Plans } from '#contracts/api/plan-endpoints.ts'
import { api } from './api.ts'
import { useLiveEvents } from './live-context.tsx'

export const plansKey = ['plans'] as const

/** The response plans with their questions, and the instructions to read out; `undefined` until they have come. */
export const usePlans = (): Plans | undefined =>
  useQuery({ queryKey: plansKey, queryFn: ({ signal }) => api('GET /plans', { signal }), staleTime: Infinity, gcTime: Infinity, retry: true }).data

/** Reads the plans anew when one was changed: a running console goes by it without a reload. */
export function PlansKeeper(): null {
  const queries = useQueryClient()
  useLiveEvents(({ kind }) => {
    if (kind === 'plan.changed') void queries.invalidateQueries({ queryKey: plansKey })
  })
  return null
}
