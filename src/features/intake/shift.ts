/** The hours at which shifts change, by the city's clock. */
const changes = [7, 19] as const
const hourMs = 3_600_000

/** When the shift that runs at `now` (milliseconds since 1970) began; `clock` is the city's time of day then, "14:02:10". */
export function shiftStart(now: number, clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  const sinceMidnight = hours * hourMs + minutes * 60_000 + seconds * 1000 + (now % 1000)
  const begun = changes.findLast((hour) => hour <= hours) ?? changes[1] - 24
  return now - sinceMidnight + begun * hourMs
}
