'use client'

import type { Block } from '#contracts/api/caller-endpoints.ts'
import { leadRoles, type Role } from '#domain/roles.ts'
import { api } from '../api.ts'
import { useMe } from '../me-context.tsx'
import { useFollowed } from '../use-followed.ts'

const dayMs = 86_400_000

/** The soft blocks, for those who decide on them; nothing is asked for anybody else. It follows the log, and the end of each block. */
export function useBlocks() {
  const { role } = useMe()
  const enabled = (leadRoles as readonly Role[]).includes(role)
  const { query, readSoon } = useFollowed(
    { queryKey: ['blocks'], queryFn: ({ signal }) => api('GET /blocks', { signal }), enabled, refetchInterval: ({ state }) => untilNextEnd(state.data?.items ?? []) },
    ({ kind }) => kind.startsWith('block.') || kind === 'caller.erased',
  )
  const { data, isError, refetch } = query
  return { items: data?.items ?? null, failed: isError, again: () => void refetch(), refresh: readSoon }
}

/** Milliseconds until the next of the blocks in force ends by itself, which no event tells; a day when none does before. */
function untilNextEnd(blocks: readonly Block[]): number {
  const ends = blocks.flatMap(({ state, until }) => (state === 'active' && until !== null ? [Date.parse(until) - Date.now()] : []))
  return Math.min(dayMs, ...ends.map((ms) => Math.max(ms, 0) + 1000))
}
