import type { Branded } from '#domain/branded.ts'
import { roles, type Role } from '#domain/roles.ts'

/**
 * Who acts. Only this module mints an actor, from a user's row, and every command and query demands one: to forget the
 * check does not compile.
 */
export type Actor = Branded<
  {
    readonly id: string
    readonly username: string
    readonly name: string
    readonly role: Role
    readonly agency: string | null
  },
  'Actor'
>

type UserRow = { id: string; username: string; displayName: string; role: string; agencyCode: string | null }

/** The actor that a user's row stands for. */
export function actorFrom(user: UserRow): Actor {
  const role = roles.find((known) => known === user.role)
  if (role === undefined) throw new Error(`unknown role ${user.role}`)
  return { id: user.id, username: user.username, name: user.displayName, role, agency: user.agencyCode } as Actor
}
