'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { CallCategory } from '#domain/call-category.ts'
import { shiftStart } from './shift.ts'

const minuteMs = 60_000

/** This call-taker's calls of the running shift, by category. `counts` is null while they could not be read. */
export function useShiftCalls() {
  const format = useFormat()
  const queries = useQueryClient()
  const minute = Math.floor(useNow() / minuteMs) * minuteMs
  const since = minute === 0 ? null : shiftStart(minute, format.timeSeconds(minute))
  const { data } = useQuery({
    queryKey: ['calls', 'summary', since],
    queryFn: ({ signal }) => api('GET /calls/summary', { query: { since: new Date(since ?? 0).toISOString() }, signal }),
    enabled: since !== null,
    refetchInterval: minuteMs,
  })
  const counts = data ? new Map<CallCategory, number>(data.counts.map(({ category, count }) => [category, count])) : null
  return { since, counts, refresh: () => void queries.invalidateQueries({ queryKey: ['calls', 'summary'] }) }
}

export type ShiftCalls = ReturnType<typeof useShiftCalls>
