'use client'

import { isCentreRole } from '#domain/roles.ts'
import { api } from '../api.ts'
import { useMe } from '../me-context.tsx'
import { useFollowed } from '../use-followed.ts'

export const callbacksKey = ['callbacks']

/** The callers who are still to be called back, the first due first; nothing is asked for agency staff. It follows the log. */
export function useCallbacks() {
  const enabled = isCentreRole(useMe().role)
  const { query } = useFollowed(
    { queryKey: callbacksKey, queryFn: ({ signal }) => api('GET /callbacks', { signal }), enabled },
    ({ kind, data: facts, ticketId }, known) => {
      // The end of a ticket brings the call forward, and its outcome is what the caller is told.
      const concerned = known?.items.some(({ ticket }) => ticket.id === ticketId) ?? false
      return concerned || 'callbackId' in facts || kind === 'ticket.unmerged' || kind === 'call.detached' || kind === 'caller.erased'
    },
  )
  const { data, error } = query
  return { items: data?.items ?? null, error }
}
