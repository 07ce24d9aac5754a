'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '#client/api.ts'
import { useLiveEvents } from '#client/live-context.tsx'
import { useReadSoon } from '#client/use-read-soon.ts'

const againMs = 60_000

/** Who of an agency is on duty and the figures of the current shift, read anew as shifts and assignments change. */
export function useAgencyShift(agency: string) {
  const queries = useQueryClient()
  const queryKey = useMemo(() => ['agency-shift', agency], [agency])
  const readSoon = useReadSoon(queryKey)
  useLiveEvents(({ kind }) => {
    if (/^(shift|assignment|ticket)\./.test(kind)) readSoon()
  })
  const { data, error } = useQuery({ queryKey, queryFn: ({ signal }) => api('GET /agencies/{code}/shift', { params: { code: agency }, signal }), refetchInterval: againMs })
  return { shift: data ?? null, error, refresh: () => queries.invalidateQueries({ queryKey }) }
}
