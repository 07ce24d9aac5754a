'use client'

import { keepPreviousData } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useFollowed } from '#client/use-followed.ts'
import type { FigureSpan } from '#domain/response-times.ts'

/** Days begin and tickets grow old without an event. */
const againMs = 15 * 60_000

/** An agency's response times, read anew as steps are taken, and as the time for one passes. */
export const usePerformance = (agency: string, span: FigureSpan) =>
  useFollowed(
    {
      queryKey: ['performance', agency, span],
      queryFn: ({ signal }) => api('GET /agencies/{code}/performance', { params: { code: agency }, query: { span }, signal }),
      placeholderData: keepPreviousData,
      refetchInterval: againMs,
    },
    ({ kind }) => kind.startsWith('assignment.'),
  ).query
