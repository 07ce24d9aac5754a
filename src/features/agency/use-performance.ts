'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '#client/api.ts'
import { useLiveEvents } from '#client/live-context.tsx'
import type { FigureSpan } from '#domain/response-times.ts'

const againMs = 60_000
/** Many steps come together: the figures are read once for all of them. */
const gatherMs = 1_000

/** An agency's response times, read anew as steps are taken, and every minute: what nobody answers grows late by itself. */
export function usePerformance(agency: string, span: FigureSpan) {
  const queries = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLiveEvents(({ kind }) => {
    if (!kind.startsWith('assignment.')) return
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      void queries.invalidateQueries({ queryKey: ['performance'] })
    }, gatherMs)
  })
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
  return useQuery({
    queryKey: ['performance', agency, span],
    queryFn: ({ signal }) => api('GET /agencies/{code}/performance', { params: { code: agency }, query: { span }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: againMs,
  })
}
