import { prisma } from '../db/prisma.ts'

/** The names of people by their ids, for a history that says who did what; nobody's id has no name. */
export async function namesOfUsers(ids: readonly (string | null)[]): Promise<(id: string | null) => string | null> {
  const people = await prisma().user.findMany({ where: { id: { in: ids.flatMap((id) => id ?? []) } }, select: { id: true, displayName: true } })
  const nameOf = new Map(people.map(({ id, displayName }) => [id, displayName]))
  return (id) => (id === null ? null : (nameOf.get(id) ?? ''))
}
