'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useLiveEvents } from '#client/live-context.tsx'
import type { LiveLadder } from '#contracts/ladder.ts'
import { clocksOfDraft, draftOf, type LadderDraft } from './ladder-draft.ts'
import { useVersionedEdit, type VersionedEdit } from './use-versioned-edit.ts'

const laddersKey = ['ladders'] as const

/** The ladder of each priority as it is now; `undefined` until they have come. */
export function useLadders(): readonly LiveLadder[] | undefined {
  const queries = useQueryClient()
  useLiveEvents(({ kind }) => {
    if (kind === 'ladder.changed') void queries.invalidateQueries({ queryKey: laddersKey })
  })
  return useQuery({ queryKey: laddersKey, queryFn: ({ signal }) => api('GET /ladders', { signal }), retry: true }).data?.items
}

/** The times of a priority while an admin changes them. */
export function useLadderEdit(ladder: LiveLadder): VersionedEdit<LiveLadder, LadderDraft> {
  const queries = useQueryClient()
  const { priority } = ladder
  return useVersionedEdit<LiveLadder, LadderDraft>({
    live: ladder,
    draftOf: ({ clocks }) => draftOf(clocks),
    send: async (draft, version, signal) => {
      const clocks = clocksOfDraft(draft)
      if (clocks === null) throw new Error('the form sends no step that says nothing')
      return (await api('PUT /ladders/{priority}', { params: { priority: `${priority}` }, body: { version, clocks }, signal })).ladder
    },
    newerIn: ladderIn,
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: laddersKey })
      await queries.invalidateQueries({ queryKey: ['ladder-versions', priority] })
    },
  })
}

function ladderIn(problem: object): LiveLadder | null {
  const ladder: unknown = 'ladder' in problem ? problem.ladder : null
  return isLadder(ladder) ? ladder : null
}

const isLadder = (value: unknown): value is LiveLadder => typeof value === 'object' && value !== null && 'version' in value && 'clocks' in value
