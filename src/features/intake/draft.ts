import type { Place } from '#contracts/api/city-endpoints.ts'
import type { LatLng } from '#domain/geo.ts'
import type { Answers } from '#domain/plan-answers.ts'
import type { Priority } from '#domain/priority.ts'

/** A report as it is being typed: what was said so far, and what was changed by hand against the response plan. */
export type Draft = {
  /** Names the draft and, as the idempotency key, the one ticket that may come of it. */
  readonly key: string
  /** When its first word was entered, in milliseconds since 1970: the call came in then. */
  readonly startedAt: number
  /** True once it was sent: the server may hold it already, as it was then. */
  readonly attempted: boolean
  /** The words in the search for a place. */
  readonly where: string
  /** The place chosen from the search; `null` when the point was set on the map or not at all. */
  readonly place: Place | null
  readonly point: LatLng | null
  readonly address: string
  readonly landmark: string
  readonly type: string | null
  /** Chosen by hand; `null` follows the plan. */
  readonly priority: Priority | null
  /** Answers to the questions of this type and of types chosen before it; those that do not fit count for nothing. */
  readonly answers: Answers
  /** Agencies sent besides those of the plan, and those of the plan left out. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly phone: string
  readonly name: string
  readonly description: string
  /** The caller wants to be told what came of it; counts for nothing without their number. */
  readonly callback: boolean
  /** Copied from a paper form: the day ("2026-11-24") and the time of day written on it. */
  readonly paper: { readonly day: string; readonly time: string } | null
}

export type DraftText = 'address' | 'landmark' | 'phone' | 'name' | 'description'

/** The longest text the server takes, by field. */
export const longest: Readonly<Record<DraftText, number>> = { address: 200, landmark: 200, phone: 40, name: 120, description: 2000 }

export const emptyDraft = (key: string, startedAt: number): Draft => ({
  key,
  startedAt,
  attempted: false,
  where: '',
  place: null,
  point: null,
  address: '',
  landmark: '',
  type: null,
  priority: null,
  answers: {},
  added: [],
  removed: [],
  phone: '',
  name: '',
  description: '',
  callback: false,
  paper: null,
})

/** True while the words ask for another place than the chosen one, whose point still stands untouched. */
export const asksElsewhere = ({ where, place, point }: Draft): boolean =>
  place !== null &&
  point?.lat === place.lat &&
  point.lng === place.lng &&
  where.trim() !== '' &&
  where.trim() !== place.name

const incidentTexts = ['where', 'address', 'landmark'] as const
const callTexts = ['phone', 'name', 'description'] as const

/** True while the draft says nothing of an incident: at most who calls and a note. A call logged now is about that caller. */
export const isCallOnly = (draft: Draft): boolean =>
  draft.point === null && draft.type === null && draft.added.length === 0 && incidentTexts.every((field) => draft[field].trim() === '')

/** True while nothing worth keeping was entered. */
export const isBlank = (draft: Draft): boolean => isCallOnly(draft) && callTexts.every((field) => draft[field].trim() === '') && !draft.paper?.time.trim()
