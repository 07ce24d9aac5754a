'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { leadRoles, type Role } from '#domain/roles.ts'
import { api } from '../api.ts'
import { useLiveEvents } from '../live-context.tsx'
import { useMe } from '../me-context.tsx'

const queryKey = ['blocks']
const minuteMs = 60_000

/** The soft blocks, for those who decide on them; nothing is asked for anybody else. It follows the log. */
export function useBlocks() {
  const queries = useQueryClient()
  const { role } = useMe()
  const enabled = (leadRoles as readonly Role[]).includes(role)
  const { data, isError, refetch } = useQuery({ queryKey, queryFn: ({ signal }) => api('GET /blocks', { signal }), enabled, refetchInterval: 5 * minuteMs })
  const refresh = () => void queries.invalidateQueries({ queryKey })
  useLiveEvents(({ kind }) => {
    if (enabled && (kind.startsWith('block.') || kind === 'caller.erased')) refresh()
  })
  return { items: data?.items ?? null, failed: isError, again: () => void refetch(), refresh }
}
