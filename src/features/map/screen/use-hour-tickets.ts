'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import { isOpen } from '#domain/ticket.ts'
import { api } from '#client/api.ts'
import { useLiveEvents, useLiveStore, useTickets } from '#client/live-context.tsx'

const hour = 60 * 60_000
const pageSize = 200
const ended = 'closed,cancelled,merged'

/**
 * Tickets opened in the last hour, the ended ones too. Those that had ended are read once, and again when the board is
 * read anew; everything after that the live line tells.
 */
export function useHourTickets(): readonly Ticket[] {
  const store = useLiveStore()
  const open = useTickets()
  const [gone, setGone] = useState<ReadonlyMap<string, Ticket>>(new Map())
  const { data: read, refetch } = useQuery({
    queryKey: ['tickets-of-the-last-hour'],
    queryFn: ({ signal }) => readEndedSince(new Date(Date.now() - hour), signal),
    staleTime: Infinity,
    gcTime: 0,
  })
  useLiveEvents(({ ticket }) => {
    if (ticket && !isOpen(ticket.status)) setGone((before) => withTicket(before, ticket, Date.now() - hour))
  })
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (before.loaded && before.held !== null && state.held === null) void refetch()
      }),
    [store, refetch],
  )
  return useMemo(() => newest([...(read ?? []), ...gone.values(), ...open]), [read, gone, open])
}

function withTicket(before: ReadonlyMap<string, Ticket>, ticket: Ticket, from: number): ReadonlyMap<string, Ticket> {
  const recent = [...before.values(), ticket].filter(({ openedAt }) => Date.parse(openedAt) >= from)
  return new Map(recent.map((one) => [one.id, one]))
}

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
