import type { Unit } from '#contracts/unit.ts'
import { positionAge as trustOf, type PositionAge as Trust, type PositionLimits } from '#domain/position-age.ts'

/** How far a unit's position can be trusted, and how many seconds old it is. */
export type PositionAge = { readonly trust: Trust; readonly seconds: number } | null

/** Judges a position by its age; `null` where there is none. Times in milliseconds, limits in seconds. */
export function positionAge(position: Unit['position'], now: number, limits: PositionLimits): PositionAge {
  if (position === null) return null
  const seconds = Math.max(0, (now - Date.parse(position.at)) / 1000)
  return { trust: trustOf(seconds, limits), seconds }
}
