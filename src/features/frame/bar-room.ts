import { pagesOf } from '#domain/pages.ts'
import type { Role } from '#domain/roles.ts'

type BarRoom = {
  readonly link: string
  /** For what stands in words only where the bar has room for them, and for what stands in their place. */
  readonly words: string
  readonly short: string
  /** For the words of the line and of the sound, whose icons say the same. */
  readonly line: string
  readonly sound: string
}

const wide: BarRoom = { link: 'px-3', words: 'max-[90rem]:sr-only', short: 'min-[90rem]:hidden', line: 'max-sm:sr-only', sound: 'max-lg:sr-only' }
const narrow: BarRoom = { ...wide, line: 'max-[105rem]:sr-only', sound: 'max-[105rem]:sr-only' }
const full: BarRoom = {
  link: 'px-2 min-[100rem]:px-3',
  words: 'max-[100rem]:sr-only',
  short: 'min-[100rem]:hidden',
  line: 'max-[120rem]:sr-only',
  sound: 'max-[120rem]:sr-only',
}

/** What gives way in the bar, so that it stays one row: the more pages a role has, the earlier. */
export function barRoomOf(role: Role): BarRoom {
  const { length } = pagesOf(role)
  return length >= 7 ? full : length >= 6 ? narrow : wide
}
