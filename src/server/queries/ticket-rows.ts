import type { Assignment, Ticket, TicketView, UnitRef } from '#contracts/ticket.ts'
import type { AssignmentStatus } from '#domain/assignment.ts'
import type { Priority } from '#domain/priority.ts'
import type { TicketStatus } from '#domain/ticket.ts'
import type { Answers } from '#domain/plan-answers.ts'
import type { Prisma } from '../db/dialect.ts'
import { clockView } from './clock-fields.ts'

/** What must be read with a ticket to show it. */
export const ticketInclude = {
  assignments: {
    orderBy: [{ dispatchedAt: 'asc' }, { id: 'asc' }],
  },
  description: { select: { text: true } },
} as const satisfies Prisma.TicketInclude

export type TicketRow = Prisma.TicketGetPayload<{ include: typeof ticketInclude }>
type AssignmentRow = TicketRow['assignments'][number]

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** The units in an assignment's row. */
export const unitsOf = ({ units }: { readonly units: Prisma.JsonValue }): UnitRef[] => units as UnitRef[]

const toAssignment = (row: AssignmentRow): Assignment => ({
  agency: row.agencyCode,
  status: row.status as AssignmentStatus,
  dispatchedAt: row.dispatchedAt.toISOString(),
  acceptedAt: iso(row.acceptedAt),
  enRouteAt: iso(row.enRouteAt),
  onSceneAt: iso(row.onSceneAt),
  completedAt: iso(row.completedAt),
  declinedAt: iso(row.declinedAt),
  withdrawnAt: iso(row.withdrawnAt),
  reason: row.reason,
  result: row.result,
  handover: row.handoverNoteId === null ? null : { noteId: row.handoverNoteId, reference: row.handoverReference },
  unit: unitsOf(row)[0] ?? null,
  units: unitsOf(row),
  ...clockView(row),
})

/** Each agency's latest assignment: an earlier try that was declined or withdrawn lives on in the timeline. */
const latestPerAgency = <T extends { readonly agencyCode: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.agencyCode, row])).values(),
]

/** The ticket as the log keeps it, made from its rows. */
export const toView = (row: Omit<TicketRow, 'description'>): TicketView => ({
  id: row.id,
  number: row.number,
  version: row.version,
  type: row.typeCode,
  priority: row.priority as Priority,
  status: row.status as TicketStatus,
  location: {
    lat: row.lat,
    lng: row.lng,
    address: row.address,
    landmark: row.landmark,
    kecamatan: row.kecamatan,
    kelurahan: row.kelurahan,
    exact: row.areaExact,
  },
  openedAt: row.openedAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  resolvedAt: iso(row.resolvedAt),
  closedAt: iso(row.closedAt),
  disposition: row.disposition,
  mergedInto: row.mergedIntoId,
  answers: row.answers as Answers,
  callCount: row.callCount,
  assignments: latestPerAgency(row.assignments).map(toAssignment),
})

/** The ticket as a reader gets it. */
export const toTicket = (row: TicketRow): Ticket => ({ ...toView(row), description: row.description?.text ?? null })
