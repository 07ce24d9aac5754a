'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { isCentreRole } from '#domain/roles.ts'
import { api } from '../api.ts'
import { useLiveEvents } from '../live-context.tsx'
import { useMe } from '../me-context.tsx'

export const callbacksKey = ['callbacks']
const minuteMs = 60_000

/** The callers who are still to be called back, the first due first; nothing is asked for agency staff. It follows the log. */
export function useCallbacks() {
  const queries = useQueryClient()
  const enabled = isCentreRole(useMe().role)
  const { data, error } = useQuery({ queryKey: callbacksKey, queryFn: ({ signal }) => api('GET /callbacks', { signal }), enabled, refetchInterval: minuteMs })
  const items = data?.items ?? null
  useLiveEvents(({ kind, data: facts, ticketId }) => {
    if (!enabled) return
    // The end of a ticket brings the call forward, and its outcome is what the caller is told.
    const concerns = items?.some(({ ticket }) => ticket.id === ticketId) ?? false
    if (concerns || 'callbackId' in facts || kind === 'ticket.unmerged' || kind === 'call.detached' || kind === 'caller.erased') void queries.invalidateQueries({ queryKey: callbacksKey })
  })
  return { items, error }
}
