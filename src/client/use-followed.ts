'use client'

import { useQuery, useQueryClient, type UseQueryOptions } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { LogEvent } from '#contracts/event.ts'
import { useLive, useLiveEvents } from './live-context.tsx'
import { useReadSoon } from './use-read-soon.ts'

/**
 * A question to the server whose answer stays true without being asked again by the clock: it is read anew soon after an event
 * that `concerns` it, given what is known, and whenever the line comes up, because what happened before is not told one by one.
 */
export function useFollowed<T>(options: UseQueryOptions<T> & { enabled?: boolean }, concerns: (event: LogEvent, known: T | undefined) => boolean) {
  const { queryKey, enabled = true } = options
  const queries = useQueryClient()
  const query = useQuery(options)
  const readSoon = useReadSoon(queryKey)
  useLiveEvents((event) => {
    if (enabled && concerns(event, query.data)) readSoon()
  })
  const live = useLive((state) => state.status === 'live')
  const wasLive = useRef(live)
  const name = JSON.stringify(queryKey)
  useEffect(() => {
    if (live && !wasLive.current) void queries.invalidateQueries({ queryKey: JSON.parse(name) as unknown[] })
    wasLive.current = live
  }, [live, name, queries])
  return { query, readSoon }
}
