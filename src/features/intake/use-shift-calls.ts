'use client'

import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useFollowed } from '#client/use-followed.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { CallCategory } from '#domain/call-category.ts'
import { shiftStart } from './shift.ts'

const minuteMs = 60_000

/** This call-taker's calls of the running shift, by category. `counts` is null while they could not be read. */
export function useShiftCalls() {
  const { city } = useCity()
  const format = useFormat()
  const { id } = useMe()
  const minute = useNow(minuteMs)
  const since = minute === 0 ? null : shiftStart(minute, city, format.day)
  const { query } = useFollowed(
    {
      queryKey: ['calls', 'summary', since],
      queryFn: ({ signal }) => api('GET /calls/summary', { query: { since: new Date(since ?? 0).toISOString() }, signal }),
      enabled: since !== null,
    },
    ({ kind, actor }) => kind === 'call.detached' || (actor?.id === id && (kind === 'ticket.opened' || kind.startsWith('call.'))),
  )
  const { data } = query
  const counts = data ? new Map<CallCategory, number>(data.counts.map(({ category, count }) => [category, count])) : null
  return { since, counts }
}

export type ShiftCalls = ReturnType<typeof useShiftCalls>
