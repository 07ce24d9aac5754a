import { isActive, type AssignmentStatus } from '#domain/assignment.ts'
import type { TicketContext } from './ticket-command.ts'

/** Withdraws every assignment that is still open; returns the agencies concerned. */
export async function withdrawActive({ tx, ticket, now }: TicketContext): Promise<string[]> {
  const active = ticket.assignments.filter((a) => isActive(a.status as AssignmentStatus))
  await tx.assignment.updateMany({
    where: { id: { in: active.map((a) => a.id) } },
    data: { status: 'withdrawn', withdrawnAt: now },
  })
  return active.map((a) => a.agencyCode)
}
