import { v7 as uuidv7 } from 'uuid'
import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { refuse } from '#domain/refusal.ts'
import { formatTicketNumber } from '#domain/ticket-number.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { seal } from '../log/seal.ts'
import { placeFinder } from '../places/place-finder.ts'
import { ticketInclude, toTicket, toView } from '../queries/ticket-rows.ts'
import { knownAgencies, resolveAgencies } from './resolve-agencies.ts'
import { claimKey } from './claim-key.ts'
import { writeCall } from './write-call.ts'

type Input = ApiRequest<'POST /tickets'>['body']
export type Opened = { readonly ticket: Ticket; readonly created: boolean }

/**
 * Opens a ticket: number, rows, first call and assignments in one transaction. The same idempotency key again gives
 * the ticket of the first time.
 */
export const openTicket = (actor: Actor, input: Input, key: string | null, now: Date): Promise<Outcome<Opened>> =>
  transaction<Opened>(async (tx) => {
    const id = uuidv7()
    const earlier = await claimKey(tx, key, id, now)
    if (earlier !== null) {
      const row = await tx.ticket.findUnique({ where: { id: earlier }, include: ticketInclude })
      return row === null ? refuse('not-found') : done({ ticket: toTicket(row), created: false })
    }

    const type = await tx.incidentType.findUnique({ where: { code: input.type }, include: { plan: true } })
    if (type === null) return refuse('unknown-type', { errors: [{ field: 'type', code: 'unknown-type' }] })
    const planned = type.plan === null ? [] : [type.plan.lead, ...type.plan.supporting]
    const agencies = input.agencies ? await resolveAgencies(tx, input.agencies) : done(await knownAgencies(tx, planned))
    if (!agencies.ok) return agencies

    const { lat, lng, address, landmark } = input.location
    const area = placeFinder().areaAt({ lat, lng })
    const sealed = input.description === null ? null : seal([input.description])
    const row = await tx.ticket.create({
      data: {
        id,
        number: await nextNumber(tx, now),
        version: 1,
        typeCode: type.code,
        priority: input.priority ?? type.plan?.priority ?? 3,
        status: agencies.value.length > 0 ? 'dispatched' : 'new',
        lat,
        lng,
        address,
        landmark,
        kecamatan: area.kecamatan,
        kelurahan: area.kelurahan,
        areaExact: area.exact,
        callCount: 1,
        openedAt: now,
        updatedAt: now,
        openedById: actor.id,
        ...(input.description !== null && sealed && { description: { create: { text: input.description, salt: sealed.salt } } }),
        assignments: {
          create: agencies.value.map((agencyCode) => ({ id: uuidv7(), agencyCode, status: 'pending', dispatchedAt: now })),
        },
      },
      include: ticketInclude,
    })
    const call = await writeCall(tx, actor, { category: 'darurat', ticketId: id, ...input.caller }, now)
    await append(tx, {
      kind: 'ticket.opened',
      at: now,
      actor,
      view: toView(row),
      data: { callId: call.id, callDigest: call.digest, descriptionDigest: sealed?.digest ?? null },
      audience: agencies.value,
    })
    return done({ ticket: toTicket(row), created: true })
  })

/** The next number of the city's day. The day's row stays locked until commit, so no number is skipped or given twice. */
async function nextNumber(tx: Tx, now: Date): Promise<string> {
  const rows = await tx.$queryRaw<{ day: string; last: number }[]>`
    INSERT INTO ticket_day (day, last) VALUES ((${now}::timestamptz AT TIME ZONE ${loadCity().city.timeZone})::date, 1)
    ON CONFLICT (day) DO UPDATE SET last = ticket_day.last + 1
    RETURNING to_char(day, 'YYYY-MM-DD') AS day, last`
  const [row] = rows
  if (row === undefined) throw new Error('no ticket number was given')
  return formatTicketNumber(row.day, row.last)
}
