import type { ApiOutput, ApiRequest } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import { findSimilar, type OpenTicket } from '#domain/duplicates.ts'
import { cluesOf } from '#domain/similar/clues.ts'
import type { ToldType } from '#domain/similar/kinship.ts'
import { slackOf } from '#domain/similar/slack.ts'
import { openStatuses } from '#domain/ticket.ts'
import { minutesAgo } from '#i18n/format.ts'
import type { Locale } from '#i18n/locale.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { precisionOf } from '../places/area-precision.ts'
import { ticketsIn } from './scope-filter.ts'

type Place = { readonly address: string | null; readonly landmark: string | null }
const placeWords = ({ address, landmark }: Place) => [address, landmark].filter(Boolean).join(' ')
// Of a type that the city pack no longer has.
const reachOfUnknown = { metres: 200, minutes: 60 }

/** Open tickets that may report the same incident, best first, each with the reason in the reader's language. Suggests, never merges. */
export async function similarTickets(
  actor: Actor,
  { type, location, description }: ApiRequest<'POST /tickets/similar'>['body'],
  now: Date,
  language: Locale,
): Promise<ApiOutput<'POST /tickets/similar'>> {
  const rows = await prisma().ticket.findMany({
    where: { status: { in: [...openStatuses] }, ...ticketsIn(scopeOf(actor)) },
    include: { type: { select: { code: true, family: true } }, description: { select: { text: true } } },
  })
  const { types, families } = loadCity()
  const typeOf = (code: string): ToldType | undefined => types.find((known) => known.code === code)
  const reachOf = (family: string) => families.find(({ code }) => code === family)?.reach ?? reachOfUnknown
  const candidates = rows.map((row): OpenTicket & { readonly row: (typeof rows)[number] } => ({
    row,
    type: typeOf(row.typeCode) ?? row.type,
    point: { lat: row.lat, lng: row.lng },
    slack: slackOf(precisionOf(row)),
    clues: cluesOf(placeWords(row), row.description?.text ?? ''),
    openedAt: row.openedAt,
    reach: reachOf(row.type.family),
  }))
  const report = {
    type: type ? (typeOf(type) ?? { code: type, family: '' }) : null,
    point: location ?? null,
    slack: location ? slackOf(location.precision ?? precisionOf(location)) : 0,
    clues: cluesOf(location ? placeWords(location) : '', description ?? ''),
    at: now,
  }
  return {
    items: findSimilar(report, candidates).map(({ ticket: { row }, score, metres, minutes }) => ({
      ticketId: row.id,
      number: row.number,
      score,
      reason: [...(metres === null ? [] : [`${String(metres)} m`]), minutesAgo(minutes, language), row.typeCode].join(', '),
      metres,
      minutes,
      type: row.typeCode,
    })),
  }
}
