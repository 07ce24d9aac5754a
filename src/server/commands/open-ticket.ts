import { v7 as uuidv7 } from 'uuid'
import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { startClock, type Ladder } from '#domain/ladder.ts'
import { originalTime } from '#domain/original-time.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { onDatabaseClock } from '../db/database-clock.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { seal } from '../log/seal.ts'
import { placeFinder } from '../places/place-finder.ts'
import { ticketInclude, toTicket } from '../queries/ticket-rows.ts'
import { clockFields } from '../queries/clock-fields.ts'
import { newCall } from './new-call.ts'
import { responseTo, type Response } from './response-to.ts'
import { newCallback } from './write-callback.ts'
import { writeOpening, type Opening } from './write-opening.ts'

type Input = ApiRequest<'POST /tickets'>['body']
export type Opened = { readonly ticket: Ticket; readonly created: boolean }

/**
 * Opens a ticket: number, rows, first call, assignments and event in one transaction. The same idempotency key again
 * gives the ticket of the first time. The ticket is as old as its report: see `originalTime` for what it refuses; number,
 * event and the clocks of the agencies go by `now`.
 */
export async function openTicket(actor: Actor, input: Input, key: string | null, now: Date): Promise<Outcome<Opened>> {
  const response = await responseTo(input.type, input.agencies, input.priority, input.answers)
  const openedAt = originalTime(input, now)
  // What was opened once stays opened, though the city has changed its plan since, or the report has grown too old.
  if (!response.ok) return (await openedBefore(key)) ?? response
  if (!openedAt.ok) return (await openedBefore(key)) ?? openedAt
  const opening = openingOf(actor, input, response.value, key, openedAt.value, now)
  const number = await writeOpening(opening)
  if (number === null) return (await openedBefore(key)) ?? refuse('not-found')
  return done({ ticket: toTicket({ ...opening.row, number }), created: true })
}

async function openedBefore(key: string | null): Promise<Outcome<Opened> | null> {
  const claimed = key === null ? null : await prisma().idempotencyKey.findUnique({ where: { key } })
  if (claimed === null) return null
  const row = await prisma().ticket.findUnique({ where: { id: claimed.resource }, include: ticketInclude })
  return row && done({ ticket: toTicket(row), created: false })
}

/** Everything that is to be written but the number, which only the database can give. */
function openingOf(
  actor: Actor,
  input: Input,
  { agencies, priority, ladder, category }: Response,
  key: string | null,
  openedAt: Date,
  now: Date,
): Opening {
  const { lat, lng, address, landmark } = input.location
  const area = placeFinder().areaAt({ lat, lng })
  const id = uuidv7()
  const row = {
    id,
    number: '',
    version: 1,
    typeCode: input.type,
    priority,
    status: agencies.length > 0 ? 'dispatched' : 'new',
    lat,
    lng,
    address,
    landmark,
    kecamatan: area.kecamatan,
    kelurahan: area.kelurahan,
    areaExact: area.exact,
    answers: input.answers ?? {},
    callCount: 1,
    disposition: null,
    mergedIntoId: null,
    openedAt,
    updatedAt: now,
    resolvedAt: null,
    closedAt: null,
    reopenedAt: null,
    openedById: actor.id,
    description: input.description === null ? null : { text: input.description },
    assignments: agencies.map((agency) => pendingAssignment(id, agency, now, ladder)),
  }
  return {
    actor,
    key,
    row,
    call: newCall({ category, ...input.caller }),
    callback: input.callback ? newCallback(now) : null,
    seal: input.description === null ? null : seal([input.description]),
  }
}

const pendingAssignment = (ticketId: string, agencyCode: string, dispatchedAt: Date, ladder: Ladder) => ({
  id: uuidv7(),
  ticketId,
  agencyCode,
  units: [],
  status: 'pending',
  reason: null,
  result: null,
  dispatchedAt,
  acceptedAt: null,
  enRouteAt: null,
  onSceneAt: null,
  completedAt: null,
  declinedAt: null,
  withdrawnAt: null, handoverNoteId: null, handoverReference: null,
  ...clockFields(startClock('pending', ladder, onDatabaseClock(dispatchedAt))),
})
