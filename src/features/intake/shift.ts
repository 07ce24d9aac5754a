/** The hours at which shifts change, by the city's clock. */
const changes = [7, 19] as const
const hourMs = 3_600_000

/** When the shift that runs at `now` began (milliseconds since 1970), by the city's clock. */
export function shiftStart(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' }).formatToParts(now)
  const part = (type: 'hour' | 'minute' | 'second') => Number(parts.find((p) => p.type === type)?.value ?? 0)
  const sinceMidnight = part('hour') * hourMs + part('minute') * 60_000 + part('second') * 1000 + (now % 1000)
  const begun = changes.findLast((hour) => hour * hourMs <= sinceMidnight) ?? changes[1] - 24
  return now - sinceMidnight + begun * hourMs
}
