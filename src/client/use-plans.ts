'use client'

import { useQuery } from '@tanstack/react-query'
import type { Plans } from '#contracts/api/plan-endpoints.ts'
import { api } from './api.ts'
import { useBoardReadAnew, useLiveEvents } from './live-context.tsx'
import { useReadSoon } from './use-read-soon.ts'

export const plansKey = ['plans'] as const

/** The response plans with their questions, and the instructions to read out; `undefined` until they have come. */
export const usePlans = (): Plans | undefined =>
  useQuery({ queryKey: plansKey, queryFn: ({ signal }) => api('GET /plans', { signal }), staleTime: Infinity, gcTime: Infinity, retry: true }).data

/** Keeps the plans true: a running console goes by a changed one without a reload. They are long, so a line that comes back reads them only where it does not tell each event. */
export function PlansKeeper(): null {
  const readSoon = useReadSoon(plansKey)
  useLiveEvents(({ kind }) => {
    if (kind === 'plan.changed') readSoon()
  })
  useBoardReadAnew(readSoon)
  return null
}
