'use client'

import { useMemo } from 'react'
import { useLive } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { attentionCounts, type AttentionCounts } from './attention-counts.ts'

/** The counts of the bar. */
export function useAttentionCounts(): AttentionCounts {
  const { agency } = useMe()
  const counts = useMemo(() => attentionCounts(agency), [agency])
  return useLive(({ tickets }) => counts(tickets))
}
