import { distanceMetres, type LatLng } from './geo.ts'
import { shared, type Clues } from './similar/clues.ts'
import { kinshipOf, type Kinship, type ToldType } from './similar/kinship.ts'
import { likeness, type Reach } from './similar/likeness.ts'

/** The likeness from which a ticket is shown; chosen on the tuning part of the labelled pairs, for recall before precision. */
export const showFrom = 0.4
const mostSuggestions = 5
const crowdMetres = 2_000

type Told = { readonly type: ToldType | null; readonly slack: number; readonly clues: Clues }
export type Report = Told & { readonly point: LatLng | null; readonly at: Date }
export type OpenTicket = Told & { readonly type: ToldType; readonly point: LatLng; readonly openedAt: Date; readonly reach: Reach }

export type Similar<T> = {
  readonly ticket: T
  /** From 0 to 1. */
  readonly score: number
  /** `null` while the report has no point. */
  readonly metres: number | null
  readonly minutes: number
  /** `null` while the report has no type. */
  readonly kinship: Kinship | null
  /** The words, by their stem, that both reports hold. */
  readonly words: readonly string[]
}

/**
 * Open tickets that may be the incident being reported, the likeliest first: near in space and time for their kind, of
 * the same or a related type, told in the same words. Suggests and decides nothing: on a flood day many real incidents
 * look alike, so a ticket among many of its family must be more alike to be shown.
 */
export function findSimilar<T extends OpenTicket>(report: Report, tickets: readonly T[]): Similar<T>[] {
  if (report.point === null && report.type === null) return []
  return tickets
    .map((ticket) => compare(report, ticket, tickets))
    .filter(({ score, kinship }) => score >= showFrom && kinship !== 'strange')
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSuggestions)
}

function compare<T extends OpenTicket>(report: Report, ticket: T, tickets: readonly T[]): Similar<T> {
  const minutes = Math.max(0, Math.floor((report.at.getTime() - ticket.openedAt.getTime()) / 60_000))
  const kinship = report.type === null ? null : kinshipOf(ticket.type, report.type)
  const others = tickets.filter((other) => other !== ticket && other.type.family === ticket.type.family && isAround(ticket.point, other.point))
  const score = likeness({ earlier: ticket, later: report, minutes, kinship, reach: ticket.reach, others: others.length })
  return {
    ticket,
    score: Math.round(score * 100) / 100,
    metres: report.point === null ? null : Math.round(distanceMetres(ticket.point, report.point)),
    minutes,
    kinship,
    words: shared(ticket.clues, report.clues),
  }
}

const isAround = (a: LatLng, b: LatLng) => distanceMetres(a, b) <= crowdMetres
