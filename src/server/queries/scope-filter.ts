import type { Scope } from '#domain/access.ts'
import type { Prisma } from '../db/dialect.ts'

/** The rows of `ticket` that a scope covers, as a Prisma filter. */
export const ticketsIn = (scope: Scope): Prisma.TicketWhereInput =>
  scope.kind === 'city'
    ? {}
    : { assignments: { some: { agencyCode: scope.agency, status: { not: 'withdrawn' } } } }

/** The rows of `unit` that a scope covers: agency staff see their own agency's. */
export const unitsIn = (scope: Scope): Prisma.UnitWhereInput => (scope.kind === 'city' ? {} : { agencyCode: scope.agency })
