import type { EventActor, EventKind, LogEvent } from '#contracts/event.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'
import type { QueueCard } from './queue-cards.ts'

/** Why a card left the desk; `gone` when the line was down too long to know. */
export type DepartureReason = 'withdrawn' | 'cancelled' | 'merged' | 'closed' | 'completed' | 'declined' | 'gone'

export type Departure = { readonly reason: DepartureReason; readonly ticket: Ticket; readonly actor: EventActor }

const endings: Partial<Record<EventKind, DepartureReason>> = {
  'ticket.cancelled': 'cancelled',
  'ticket.merged': 'merged',
  'ticket.closed': 'closed',
}

/**
 * What to tell when `event` takes `card` off the desk; `null` when the card stays, or when the viewer did it and knows.
 * `card` is the ticket as the desk showed it before the event.
 */
export function departureOf({ kind, ticket, actor }: LogEvent, card: QueueCard | undefined, viewerId: string): Departure | null {
  if (!card || !ticket || actor?.id === viewerId) return null
  const status = ticket.assignments.find(({ agency }) => agency === card.own.agency)?.status ?? 'withdrawn'
  if (isActive(status)) return null
  const byStatus = status === 'completed' || status === 'declined' ? status : 'withdrawn'
  return { reason: endings[kind] ?? byStatus, ticket, actor }
}

/** Cards that were on the desk and are no longer, when the board was read anew and no event says why. */
export const vanishedFrom = (before: Iterable<QueueCard>, after: readonly QueueCard[]): Departure[] => {
  const kept = new Set(after.map(({ ticket }) => ticket.id))
  return [...before].filter(({ ticket }) => !kept.has(ticket.id)).map(({ ticket }) => ({ reason: 'gone', ticket, actor: null }))
}
