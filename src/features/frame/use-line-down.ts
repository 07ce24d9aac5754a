'use client'

import { useLive } from '#client/live-context.tsx'
import { useNow } from '#client/use-now.ts'

/** A line may stumble this long before the page says that it is down. */
const patienceMs = 3000

/** Whether the page must say that it is not live, and since when (`null`: it never was). */
export function useLineDown(): { down: boolean; since: number | null } {
  const stale = useLive((state) => state.status === 'stale')
  const since = useLive((state) => state.staleSince)
  const lastWordAt = useLive((state) => state.lastWordAt)
  const offset = useLive((state) => state.clockOffset)
  const now = useNow()
  const down = stale && since !== null && now - offset - since >= patienceMs
  return { down, since: lastWordAt === null || since === null ? null : since + offset }
}
