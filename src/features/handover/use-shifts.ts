'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useLiveEvents } from '#client/live-context.tsx'

const againMs = 60_000

/** Who sits where, what was handed over, the calls since then, and the blocked numbers; read anew as shifts change. */
export function useShifts() {
  const queries = useQueryClient()
  const refresh = () => void queries.invalidateQueries({ queryKey: ['handover'] })
  useLiveEvents(({ kind }) => {
    if (kind.startsWith('shift.') || kind.startsWith('block.')) refresh()
  })
  const shifts = useQuery({ queryKey: ['handover', 'shifts'], queryFn: ({ signal }) => api('GET /shifts', { query: {}, signal }), refetchInterval: againMs })
  const blocks = useQuery({ queryKey: ['handover', 'blocks'], queryFn: ({ signal }) => api('GET /blocks', { signal }), refetchInterval: againMs })
  return { shifts: shifts.data ?? null, blocks: blocks.data?.items ?? null, error: shifts.error ?? blocks.error, refresh }
}
