'use client'

import { useQuery } from '@tanstack/react-query'
import type { Plans } from '#contracts/api/plan-endpoints.ts'
import { api } from './api.ts'
import { useFollowed } from './use-followed.ts'

export const plansKey = ['plans'] as const
const plansQuery = {
  queryKey: plansKey,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Plans> => api('GET /plans', { signal }),
  staleTime: Infinity,
  gcTime: Infinity,
  retry: true,
}

/** The response plans with their questions, and the instructions to read out; `undefined` until they have come. */
export const usePlans = (): Plans | undefined => useQuery(plansQuery).data

/** Keeps the plans true: a running console goes by a changed one without a reload. */
export function PlansKeeper(): null {
  useFollowed(plansQuery, ({ kind }) => kind === 'plan.changed')
  return null
}
