import type { Unit } from '#contracts/unit.ts'

/** How far a unit's position can be trusted, and how many seconds old it is. */
export type PositionAge = { readonly trust: 'fresh' | 'stale' | 'lost'; readonly seconds: number } | null

/** Judges a position by its age; `null` where there is none. Times in milliseconds, limits in seconds. */
export function positionAge(position: Unit['position'], now: number, { staleSeconds, lostSeconds }: { staleSeconds: number; lostSeconds: number }): PositionAge {
  if (position === null) return null
  const seconds = Math.max(0, (now - Date.parse(position.at)) / 1000)
  return { trust: seconds > lostSeconds ? 'lost' : seconds > staleSeconds ? 'stale' : 'fresh', seconds }
}
