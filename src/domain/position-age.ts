/** How many seconds a position is taken for where the unit is, and after how many the unit counts as lost. */
export type PositionLimits = { readonly staleSeconds: number; readonly lostSeconds: number }

export const positionAges = ['fresh', 'stale', 'lost'] as const
export type PositionAge = (typeof positionAges)[number]

/** A unit that nobody waits for is taken off the map so long after it was lost; one on a task stays. In seconds. */
const keptAfterLost = 3_600

/** How far a position that is `seconds` old can be trusted, on every screen alike; with the limit itself the next age begins. One from a clock that runs ahead is of now. */
export const positionAge = (seconds: number, { staleSeconds, lostSeconds }: PositionLimits): PositionAge =>
  seconds >= lostSeconds ? 'lost' : seconds >= staleSeconds ? 'stale' : 'fresh'

/** Whether a unit still stands on the map. */
export const isOnMap = (seconds: number, onTask: boolean, { lostSeconds }: PositionLimits): boolean =>
  onTask || seconds < lostSeconds + keptAfterLost
