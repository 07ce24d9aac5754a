'use client'

import { api } from '#client/api.ts'
import { useFollowed } from '#client/use-followed.ts'

/** Who sits where, what was handed over, the calls since then, and the blocked numbers; read anew as any of them changes. */
export function useShifts() {
  const shifts = useFollowed({ queryKey: ['handover', 'shifts'], queryFn: ({ signal }) => api('GET /shifts', { query: {}, signal }) }, ({ kind }) =>
    ['shift.', 'call.', 'ticket.opened'].some((start) => kind.startsWith(start)),
  )
  const blocks = useFollowed({ queryKey: ['handover', 'blocks'], queryFn: ({ signal }) => api('GET /blocks', { signal }) }, ({ kind }) => kind.startsWith('block.'))
  return {
    shifts: shifts.query.data ?? null,
    blocks: blocks.query.data?.items ?? null,
    error: shifts.query.error ?? blocks.query.error,
    refresh: shifts.readSoon,
  }
}
