import { prisma } from '#server/db/prisma.ts'

/** A unit of the city pack, such as `DMK-01`, as its row stands now. */
export const unitOf = (callsign: string) => prisma().unit.findFirstOrThrow({ where: { callsign } })

/** What the log says of units: status, ticket and audience of each `unit.changed`, oldest first. */
export async function unitEvents(unitId: string) {
  const events = await prisma().event.findMany({ where: { kind: 'unit.changed' }, orderBy: { seq: 'asc' } })
  return events
    .map(({ data, audience, view, ticketId }) => ({ data: data as Record<string, unknown>, audience, view, ticketId }))
    .filter(({ data }) => data['unitId'] === unitId)
}
