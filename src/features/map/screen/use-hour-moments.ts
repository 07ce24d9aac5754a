'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { isOpen } from '#domain/ticket.ts'
import { api } from '#client/api.ts'
import { boardOf, type Board } from '#client/board/board.ts'
import { useBoardReadAnew, useLive, useLiveEvents } from '#client/live-context.tsx'
import { followMoments, momentsOf, type Moments } from './last-hour.ts'

const hour = 60 * 60_000
const pageSize = 200
const ended = 'closed,cancelled,merged'
const nobody: Board = new Map()

/**
 * The moments of the tickets on the board and of those opened in the last hour that have ended. The latter are read once, and
 * again when the board is read anew; everything after that the live line tells.
 */
export function useHourMoments(): readonly Moments[] {
  // The newest of those that ended since, or were taken up again.
  const [told, setTold] = useState(nobody)
  const { data: read, refetch } = useQuery({
    queryKey: ['tickets-of-the-last-hour'],
    queryFn: ({ signal }) => readEndedSince(new Date(Date.now() - hour), signal),
    staleTime: Infinity,
    gcTime: 0,
  })
  useLiveEvents(({ kind, ticket }) => {
    if (ticket && (!isOpen(ticket.status) || kind === 'ticket.reopened' || kind === 'ticket.unmerged')) setTold((before) => withTicket(before, ticket, Date.now() - hour))
  })
  useBoardReadAnew(() => {
    setTold(nobody)
    void refetch()
  })
  const [onBoard] = useState(followMoments)
  const open = useLive(({ tickets }) => onBoard(tickets))
  const over = useMemo(() => momentsOf(newest([...(read ?? []), ...told.values()]).filter(({ status }) => !isOpen(status))), [read, told])
  return useMemo(() => [open, over], [open, over])
}

const withTicket = (before: Board, ticket: Ticket, from: number): Board =>
  boardOf([...before.values(), ticket].filter(({ openedAt }) => Date.parse(openedAt) >= from))

async function readEndedSince(from: Date, signal: AbortSignal): Promise<Ticket[]> {
  const tickets: Ticket[] = []
  let cursor: string | undefined
  do {
    const page = await api('GET /tickets', { query: { status: ended, from: from.toISOString(), limit: pageSize, cursor }, signal })
    tickets.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return tickets
}

function newest(tickets: readonly Ticket[]): Ticket[] {
  const byId = new Map<string, Ticket>()
  for (const ticket of tickets) {
    const known = byId.get(ticket.id)
    if (known === undefined || known.version < ticket.version) byId.set(ticket.id, ticket)
  }
  return [...byId.values()]
}
