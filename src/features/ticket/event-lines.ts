import type { TimelineEvent } from '#contracts/event.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { differing, draftOf, type EditField } from './edit-draft.ts'

/** One value that an edit changed, before and after. The log holds no description, so only that it changed. */
export type Changed =
  | { readonly field: Exclude<EditField, 'description'>; readonly from: string; readonly to: string }
  | { readonly field: 'description' }

/** What an event of the timeline says, for the screen to put into words. */
export type EventLine = {
  readonly event: TimelineEvent
  /** The agencies it is about; none when it is about the ticket as a whole. */
  readonly agencies: readonly string[]
  /** The step was taken by somebody outside the agency, on its word. */
  readonly onBehalf: boolean
  readonly reason: string | null
  readonly result: string | null
  readonly changed: readonly Changed[]
  /** All that was answered, where answers were changed. */
  readonly answers: Ticket['answers'] | null
  readonly disposition: string | null
  /** The ticket this one went into, or the one it took in. */
  readonly mergedInto: string | null
  readonly mergedFrom: string | null
  /** The ticket that this one was taken out of, or the one that was taken out of it. */
  readonly partedFrom: string | null
  readonly parted: string | null
  /** The ordinal of the caller that was added. */
  readonly caller: number | null
  /** Which of a caller's data were corrected; the data themselves are not in the log. */
  readonly corrected: readonly ('phone' | 'name')[]
  /** The units that joined and left an assignment, by callsign; diverted from or to another task, or not. */
  readonly units: { readonly joined: readonly string[]; readonly left: readonly string[]; readonly diverted: 'from' | 'to' | null; readonly done: boolean } | null
  /** The unit, among several, whose crew took the step. */
  readonly crew: string | null
  /** When the call came in, where that was before it was recorded. */
  readonly cameInAt: string | null
  /** When the step was taken, where there was no line to tell it at once. */
  readonly takenAt: string | null
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
/** A photo takes a while to be drawn and sent; only what took longer had no line. */
const lateMs = 60_000
const isLate = ({ at, data }: TimelineEvent) => Date.parse(at) - Date.parse(textOf(data.takenAt) ?? at) >= lateMs

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

function agenciesOf({ kind, data, ticket }: TimelineEvent): string[] {
  if (kind === 'ticket.opened') return ticket?.assignments.map(({ agency }) => agency) ?? []
  if (kind === 'ticket.unmerged') return textsOf(data.dispatched)
  const one = textOf(data.agency)
  return one === null ? textsOf(data.withdrawn) : [one]
}

const isDescription = (field: EditField): field is 'description' => field === 'description'

function changedBetween(before: Ticket | null, { kind, ticket, data }: TimelineEvent): Changed[] {
  if (kind !== 'ticket.updated' || !ticket) return []
  const words: Changed[] = textsOf(data.fields).includes('description') ? [{ field: 'description' }] : []
  if (!before) return words
  const [from, to] = [draftOf(before), draftOf(ticket)]
  const others = differing(from, to).flatMap((field): Changed[] =>
    isDescription(field) ? [] : [{ field, from: String(from[field]), to: String(to[field]) }],
  )
  return [...others, ...words]
}

const stepKinds = ['assignment.accepted', 'assignment.declined', 'assignment.departed', 'assignment.arrived', 'assignment.completed']

/** Reads a ticket's events, in order, into lines; each is compared with the ticket as the event before it left it. */
export function eventLines(events: readonly TimelineEvent[]): EventLine[] {
  return events.map((event, index) => {
    const { data, actor, kind, ticket } = event
    const agencies = agenciesOf(event)
    return {
      event,
      agencies,
      onBehalf: stepKinds.includes(kind) && actor !== null && !agencies.includes(actor.agency ?? ''),
      reason: textOf(data.reason),
      result: textOf(data.result),
      changed: changedBetween(events[index - 1]?.ticket ?? null, event),
      answers: kind === 'ticket.updated' && textsOf(data.fields).includes('answers') ? (ticket?.answers ?? null) : null,
      disposition: textOf(data.disposition),
      mergedInto: textOf(data.into),
      mergedFrom: textOf(data.mergedFrom),
      partedFrom: kind === 'ticket.unmerged' ? textOf(data.from) : null,
      parted: textOf(data.unmerged),
      caller: kind === 'call.attached' ? (ticket?.callCount ?? null) : null,
      corrected: kind === 'caller.corrected' ? (['phone', 'name'] as const).filter((field) => textsOf(data.fields).includes(field)) : [],
      units: kind === 'assignment.equipped' ? { joined: textsOf(data.joined), left: textsOf(data.left), diverted: data.divertedTo ? 'to' : data.divertedFrom ? 'from' : null, done: data.done === true } : null,
      crew: textOf(data.crew),
      cameInAt: textOf(data.callAt),
      takenAt: kind === 'attachment.added' && !isLate(event) ? null : textOf(data.takenAt),
    }
  })
}
