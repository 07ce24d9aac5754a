'use client'

import { useMemo } from 'react'
import { useTickets } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { attentionCounts, type AttentionCounts } from './attention-counts.ts'

/** The counts of the bar. */
export function useAttentionCounts(): AttentionCounts {
  const tickets = useTickets()
  const { agency } = useMe()
  return useMemo(() => attentionCounts(tickets, agency), [tickets, agency])
}
