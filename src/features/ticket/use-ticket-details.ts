'use client'

import { useQuery } from '@tanstack/react-query'
import type { Attachment } from '#contracts/attachment.ts'
import type { TimelineEvent } from '#contracts/event.ts'
import type { Note, Ticket, TicketCall } from '#contracts/ticket.ts'
import { ApiProblem } from '#client/api-problem.ts'
import { api } from '#client/api.ts'
import { useTicket } from '#client/live-context.tsx'

export type TicketDetails = {
  /** The newest that is known: from the live board, or as it was read when it is no longer there. */
  readonly ticket: Ticket | null
  readonly notes: readonly Note[] | null
  readonly calls: readonly TicketCall[] | null
  readonly attachments: readonly Attachment[] | null
  readonly events: readonly TimelineEvent[] | null
  readonly error: unknown
  /** The viewer may not see the ticket (any more). */
  readonly hidden: boolean
  readonly retry: () => void
}

/** One ticket with what belongs to it, read anew whenever the live board learns a newer version. */
export function useTicketDetails(id: string): TicketDetails {
  const live = useTicket(id)
  const version = live?.version ?? 0
  const sameTicket = <T>(before: T | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
    query?.queryKey[1] === id ? before : undefined
  const read = useQuery({
    queryKey: ['ticket', id, version],
    queryFn: ({ signal }) => api('GET /tickets/{id}', { params: { id }, signal }),
    placeholderData: (before, query) => sameTicket(before, query),
  })
  const timeline = useQuery({
    queryKey: ['timeline', id, version],
    queryFn: ({ signal }) => api('GET /tickets/{id}/timeline', { params: { id }, signal }),
    placeholderData: (before, query) => sameTicket(before, query),
  })
  const asRead = read.data?.ticket
  const newest = live && (!asRead || live.version >= asRead.version) ? live : asRead
  const error = read.error ?? timeline.error
  return {
    ticket: newest ?? null,
    notes: read.data?.notes ?? null,
    calls: read.data?.calls ?? null,
    attachments: read.data?.attachments ?? null,
    events: timeline.data?.items ?? null,
    error,
    hidden: error instanceof ApiProblem && error.problem.code === 'not-found',
    retry: () => {
      void read.refetch()
      void timeline.refetch()
    },
  }
}
