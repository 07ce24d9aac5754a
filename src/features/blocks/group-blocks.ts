import type { Block } from '#contracts/api/caller-endpoints.ts'

export type BlockGroups = { readonly proposed: readonly Block[]; readonly active: readonly Block[]; readonly ended: readonly Block[] }

/** Blocks by what they ask of a lead at `now`: the longest waiting first, the soonest ending first, the last ended first. */
export function groupBlocks(items: readonly Block[], now: number): BlockGroups {
  const isActive = ({ state, until }: Block) => state === 'active' && until !== null && Date.parse(until) > now
  const proposed = items.filter(({ state }) => state === 'proposed')
  const active = items.filter(isActive)
  return {
    proposed: proposed.toSorted((a, b) => a.proposedAt.localeCompare(b.proposedAt)),
    active: active.toSorted((a, b) => (a.until ?? '').localeCompare(b.until ?? '')),
    ended: items.filter((block) => !proposed.includes(block) && !active.includes(block)),
  }
}
