'use client'

import { useMemo } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { byAttention, rankByAttention } from '#domain/attention.ts'
import { useLive } from '../live-context.tsx'
import { inOrder } from './in-order.ts'

const all = () => true

/** The open tickets by need of attention, those that are `wanted` where that is said: the same array until one of them changes. */
export function useRanked(wanted: (ticket: Ticket) => boolean = all): readonly Ticket[] {
  const ranked = useMemo(() => inOrder((ticket) => (wanted(ticket) ? ticket : null), byAttention, rankByAttention), [wanted])
  return useLive(({ tickets }) => ranked(tickets))
}
