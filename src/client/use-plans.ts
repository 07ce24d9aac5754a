'use client'

import { useQuery } from '@tanstack/react-query'
import type { Plans } from '#contracts/api/plan-endpoints.ts'
import { api } from './api.ts'

export const plansKey = ['plans'] as const

/** The response plans with their questions, and the instructions to read out; `undefined` until they have come. */
export const usePlans = (): Plans | undefined =>
  useQuery({ queryKey: plansKey, queryFn: ({ signal }) => api('GET /plans', { signal }), staleTime: Infinity, gcTime: Infinity, retry: true }).data
