'use client'

import { useMemo } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { rankByAttention } from '#domain/attention.ts'

/** These tickets by need of attention: the same array until one of them changes. */
export const useRanked = (tickets: readonly Ticket[]): readonly Ticket[] => useMemo(() => rankByAttention(tickets), [tickets])
