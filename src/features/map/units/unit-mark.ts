import type { Unit } from '#contracts/unit.ts'
import { isOnMap, positionAge, type PositionAge, type PositionLimits } from '#domain/position-age.ts'

export type Position = NonNullable<Unit['position']>

/** A unit as the map shows it now. */
export type UnitMark = {
  readonly id: string
  readonly callsign: string
  readonly agency: string
  readonly kind: string
  readonly onTask: boolean
  readonly age: PositionAge
  /** How old the position is, in whole minutes. */
  readonly minutes: number
}

/** The mark of a unit at `now` (milliseconds since 1970); `null` where it is not shown. */
export function unitMark(unit: Unit, position: Position, now: number, limits: PositionLimits): UnitMark | null {
  const seconds = (now - Date.parse(position.at)) / 1000
  const onTask = unit.task !== null
  if (!isOnMap(seconds, onTask, limits)) return null
  const { id, callsign, agency, kind } = unit
  return { id, callsign, agency, kind, onTask, age: positionAge(seconds, limits), minutes: Math.max(0, Math.floor(seconds / 60)) }
}

/** Whatever makes a mark look otherwise, in one word: marks of the same face need not be drawn anew. */
export const faceOf = ({ callsign, agency, kind, onTask, age, minutes }: UnitMark): string =>
  [callsign, agency, kind, onTask, age, age === 'fresh' ? '' : minutes].join('|')
