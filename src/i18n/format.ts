import type { Locale } from './locale.ts'

/** Where the clock on the wall hangs: an IANA zone and the label people use for it, such as WIB. */
export type Zone = { readonly timeZone: string; readonly zoneLabel: string }
type Instant = string | number | Date

const tags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }
const ageUnits: Record<Locale, { day: string; hour: string; minute: string; second: string }> = {
  id: { day: 'hr', hour: 'j', minute: 'm', second: 'd' },
  en: { day: 'd', hour: 'h', minute: 'm', second: 's' },
}
const two = (n: number) => String(n).padStart(2, '0')

/**
 * The only maker of dates, times, numbers and ages for people. 24 hours, in the city's zone whatever the machine's is,
 * and colons between hours and minutes in both languages.
 */
export function createFormat(locale: Locale, { timeZone, zoneLabel }: Zone) {
  const tag = tags[locale]
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  const longDate = new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const shortDate = new Intl.DateTimeFormat(tag, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone })
  const numbers = new Intl.NumberFormat(tag)
  const oneDecimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  const unit = ageUnits[locale]

  const timeSeconds = (at: Instant) => clock.format(new Date(at))
  const time = (at: Instant) => timeSeconds(at).slice(0, 5)

  return {
    /** 14:02 */
    time,
    /** 14:02:10 */
    timeSeconds,
    /** Selasa, 24 November 2026 */
    date: (at: Instant) => longDate.format(new Date(at)),
    /** 24 Nov 2026 */
    dateShort: (at: Instant) => shortDate.format(new Date(at)),
    /** 2026-11-24: the day in the city. */
    day: (at: Instant) => isoDay.format(new Date(at)),
    /** 24 Nov 2026 14:02:10 WIB: the absolute time, for hovers and print. */
    dateTime: (at: Instant) => `${shortDate.format(new Date(at))} ${timeSeconds(at)} ${zoneLabel}`,
    /** 14:02 WIB */
    timeZoned: (at: Instant) => `${time(at)} ${zoneLabel}`,
    /** 24 Nov 2026 06:58–19:03 WIB: from when to when; another day is named. */
    period(from: Instant, to: Instant) {
      const [begins, ends] = [shortDate.format(new Date(from)), shortDate.format(new Date(to))]
      return `${begins} ${time(from)}–${ends === begins ? '' : `${ends} `}${time(to)} ${zoneLabel}`
    },
    /** An age or a span in seconds: "12 d", "4 m 12 d", "2 j 05 m", "3 hr 4 j"; never below zero. */
    age: (seconds: number) => {
      const whole = Math.max(0, Math.floor(seconds))
      const [days, hours, minutes] = [Math.floor(whole / 86_400), Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60]
      if (days > 0) return `${days} ${unit.day} ${hours} ${unit.hour}`
      if (hours > 0) return `${hours} ${unit.hour} ${two(minutes)} ${unit.minute}`
      if (minutes > 0) return `${minutes} ${unit.minute} ${two(whole % 60)} ${unit.second}`
      return `${whole} ${unit.second}`
    },
    /** 1.234 (id), 1,234 (en) */
    number: (value: number) => numbers.format(value),
    /** 42 % of a share between 0 and 1. */
    percent: (share: number) => percents.format(share),
    /** A distance in metres: "350 m", "1,2 km", "24 km". */
    distance: (metres: number) => {
      if (metres < 995) return `${numbers.format(Math.round(metres / 10) * 10)} m`
      return `${metres < 9950 ? oneDecimal.format(metres / 1000) : numbers.format(Math.round(metres / 1000))} km`
    },
  }
}

export type Format = ReturnType<typeof createFormat>

/** How long ago, in words as they are said over a line: "4 menit lalu", "4 min ago". */
export const minutesAgo = (minutes: number, locale: Locale): string => `${minutes} ${locale === 'id' ? 'menit lalu' : 'min ago'}`
