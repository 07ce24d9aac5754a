'use client'

import { useMemo } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { byAttention, rankByAttention } from '#domain/attention.ts'
import { resort } from './resort.ts'

const known = new WeakMap<readonly Ticket[], readonly Ticket[]>()
let last: readonly Ticket[] = []

/** The order is kept from one change of the board to the next: one more among thousands is put in its place. */
function ranked(tickets: readonly Ticket[]): readonly Ticket[] {
  const done = known.get(tickets)
  if (done) return done
  last = resort(last, tickets, byAttention, rankByAttention)
  known.set(tickets, last)
  return last
}

/** These tickets by need of attention: the same array until one of them changes. */
export const useRanked = (tickets: readonly Ticket[]): readonly Ticket[] => useMemo(() => ranked(tickets), [tickets])
