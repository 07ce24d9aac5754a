/** A time of day as people write it, "14:02", "14.02", "1402" or "9:05", as "HH:MM"; `null` when it is none. */
export function clockTime(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? []
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant
}

/**
 * The instant at which the clocks of a zone show this day ("2026-11-24") and time of day; `null` when there is no such day or
 * time. Of an hour that comes twice, the first.
 */
export function instantOf(day: string, time: string, timeZone: string): string | null {
  const clock = clockTime(time)
  const asUtc = clock === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? NaN : Date.parse(`${day}T${clock}:00.000Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== day) return null
  const guess = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(guess, timeZone)).toISOString()
}
