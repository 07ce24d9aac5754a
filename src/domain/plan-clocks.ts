import type { Ladder } from './ladder.ts'

/** The clocks that a response plan sets itself: its seconds to accept, and half of them to each further step, as the usual ladders have it. */
export function planClocks(set: { readonly accept: number } | null | undefined): Partial<Ladder> {
  if (!set) return {}
  const half = Math.ceil(set.accept / 2)
  return { accept: [set.accept, half, half] }
}
