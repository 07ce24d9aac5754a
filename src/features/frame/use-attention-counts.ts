'use client'

import { useMemo } from 'react'
import { useTickets } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useNow } from '#client/use-now.ts'
import { attentionCounts, type AttentionCounts } from './attention-counts.ts'

/** The counts of the bar, moving with the clock. */
export function useAttentionCounts(): AttentionCounts {
  const tickets = useTickets()
  const { agency } = useMe()
  const now = useNow()
  // Only what waits can become overdue: the rest is not looked at every second.
  const candidates = useMemo(
    () => tickets.filter((ticket) => ticket.status === 'new' || ticket.assignments.some((a) => a.status === 'pending')),
    [tickets],
  )
  return useMemo(() => attentionCounts(candidates, agency, now), [candidates, agency, now])
}
