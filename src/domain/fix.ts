const secondMs = 1_000
const aheadMs = 60 * secondMs
const oldestMs = 7 * 24 * 60 * 60 * secondMs
const metresPerSecondInKnot = 1852 / 3600

/** One position of a unit as a receiver measured it: degrees, heading from north, speed in metres a second. */
export type Fix = {
  readonly lat: number
  readonly lng: number
  readonly at: Date
  readonly heading: number | null
  readonly speed: number | null
}

/**
 * The instant that a tracker names: seconds or milliseconds since 1970, or ISO 8601 with its zone. `null` for anything
 * else. Ten digits are seconds, more are milliseconds: both hold from 2001 to 2286.
 */
export function readTimestamp(text: string): Date | null {
  if (/^\d{1,15}$/.test(text)) return new Date(Number(text) * (text.length <= 10 ? secondMs : 1))
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}

/**
 * Whether a fix may be of `at`. A clock may run a minute ahead; a tracker that was out of reach for days sends what it
 * kept, but not for longer than a week.
 */
export function checkFixTime(at: Date, now: Date): 'plausible' | 'in-the-future' | 'too-old' {
  const aheadBy = at.getTime() - now.getTime()
  if (aheadBy > aheadMs) return 'in-the-future'
  return aheadBy < -oldestMs ? 'too-old' : 'plausible'
}

/** Speed in metres a second from knots; receivers that do not know it say a negative figure. */
export const speedFromKnots = (knots: number | null): number | null =>
  knots === null || knots < 0 ? null : knots * metresPerSecondInKnot

/** Heading in degrees from north, 0 up to 360; receivers that do not know it say a negative figure. */
export const headingFrom = (bearing: number | null): number | null => (bearing === null || bearing < 0 ? null : bearing % 360)
