'use client'

import { useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useFollowed } from '#client/use-followed.ts'

/** A shift begins and grows old without an event. */
const againMs = 15 * 60_000

/** Who of an agency is on duty and the figures of the current shift, read anew as shifts and assignments change. */
export function useAgencyShift(agency: string) {
  const queries = useQueryClient()
  const queryKey = ['agency-shift', agency]
  const { query } = useFollowed(
    { queryKey, queryFn: ({ signal }) => api('GET /agencies/{code}/shift', { params: { code: agency }, signal }), refetchInterval: againMs },
    ({ kind }) => /^(shift|assignment|ticket)\./.test(kind),
  )
  const { data, error } = query
  return { shift: data ?? null, error, refresh: () => queries.invalidateQueries({ queryKey }) }
}
