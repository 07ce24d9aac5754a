'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { api } from '#client/api.ts'
import { useLive, useTickets } from '#client/live-context.tsx'

const hour = 60 * 60_000
const pageSize = 200

/** Tickets opened in the last hour, the closed ones too: read once a minute, and kept new by the live board. */
export function useHourTickets(): readonly Ticket[] {
  const open = useTickets()
  const left = useLive((state) => state.left)
  const { data: read = [] } = useQuery({
    queryKey: ['tickets-of-the-last-hour'],
    queryFn: ({ signal }) => readSince(new Date(Date.now() - hour), signal),
    refetchInterval: 60_000,
  })
  return useMemo(() => newest([...read, ...open, ...left.values()]), [read, open, left])
}

async function readSince(from: Date, signal: AbortSignal): Promise<Ticket[]> {
  const tickets: Ticket[] = []
  let cursor: string | undefined
  do {
    const page = await api('GET /tickets', { query: { from: from.toISOString(), limit: pageSize, cursor }, signal })
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
