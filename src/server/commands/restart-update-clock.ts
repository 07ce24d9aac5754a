import { startClock } from '#domain/ladder.ts'
import { onDatabaseClock } from '../db/database-clock.ts'
import { clockFields } from '../queries/clock-fields.ts'
import { readLadder } from './read-ladder.ts'
import type { TicketContext } from './ticket-command.ts'

/** An agency on the scene has said how it goes: it is waited for anew, and an alarm over its silence ends. */
export async function restartUpdateClock({ tx, ticket, actor, now }: TicketContext): Promise<void> {
  const own = ticket.assignments.filter(({ agencyCode, clock }) => agencyCode === actor.agency && clock === 'update')
  if (own.length === 0) return
  const { ladder } = await readLadder(tx, ticket.typeCode, ticket.priority)
  await tx.assignment.updateMany({
    where: { id: { in: own.map(({ id }) => id) } },
    data: clockFields(startClock('on_scene', ladder, onDatabaseClock(now))),
  })
}
