'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useLiveEvents } from '#client/live-context.tsx'
import type { CallerHistory } from '#contracts/api/caller-endpoints.ts'
import { useDebounced } from '../use-debounced.ts'
import { usePhoneReading } from '#client/callers/use-phone-reading.ts'

export type KnownCaller = {
  /** The number as people write it. */
  readonly shown: string
  /** `null` while it is being asked for, or could not be read. */
  readonly history: CallerHistory | null
  readonly failed: boolean
}

const settleMs = 250
/** What changes the standing of the number while it is in the form. Other events would have every desk ask anew all day. */
const kinds = /^block\.|^caller\.erased$/

/** What the centre knows of the number in the form, once it is complete; `null` while it is not. It follows the log. */
export function useCaller(typed: string): KnownCaller | null {
  const queries = useQueryClient()
  const understood = usePhoneReading(typed)
  const reading = understood.kind === 'number' ? understood.reading : null
  const phone = useDebounced(reading?.e164 ?? null, settleMs)
  const { data, isError } = useQuery({
    queryKey: ['caller', phone],
    queryFn: ({ signal }) => api('POST /callers/lookup', { body: { phone: phone ?? '' }, signal }),
    enabled: phone !== null,
    staleTime: 10_000,
    // What was known of a caller leaves this machine's memory with the call.
    gcTime: 60_000,
  })
  useLiveEvents(({ kind }) => {
    if (phone !== null && kinds.test(kind)) void queries.invalidateQueries({ queryKey: ['caller', phone] })
  })
  if (reading === null) return null
  return { shown: reading.shown, history: reading.e164 === phone ? (data ?? null) : null, failed: isError }
}
