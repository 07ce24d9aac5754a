import type { Present } from '#domain/presence.ts'
import { prisma } from '../db/prisma.ts'

/** The channel that says that somebody opened or closed a ticket. */
export const presenceChannel = 'siaga_presence'

/** A server that was killed no longer keeps its consoles alive: after this they count as gone. */
const aliveSeconds = 25

const say = () => prisma().$executeRaw`SELECT pg_notify(${presenceChannel}, '')`

/** Everybody who has a ticket open now, on whichever server. */
export const presentNow = (): Promise<Present[]> => prisma().$queryRaw<Present[]>`/* presence */
  SELECT p.ticket_id AS "ticketId", u.id AS "userId", u.display_name AS name, u.role, u.agency_code AS agency,
    ARRAY(SELECT a.agency_code FROM assignment a WHERE a.ticket_id = p.ticket_id AND a.status <> 'withdrawn') AS "seenBy"
  FROM presence p JOIN app_user u ON u.id = p.user_id
  WHERE p.seen_at > now() - make_interval(secs => ${aliveSeconds}) ORDER BY p.ticket_id, u.display_name, p.socket_id`

/** Notes what a console has open; `null` nothing. */
export async function notePresence(socketId: string, userId: string, ticketId: string | null): Promise<void> {
  if (ticketId === null) await prisma().$executeRaw`DELETE FROM presence WHERE socket_id = ${socketId}`
  else
    await prisma().$executeRaw`
      INSERT INTO presence (socket_id, ticket_id, user_id, seen_at) VALUES (${socketId}, ${ticketId}::uuid, ${userId}::uuid, now())
      ON CONFLICT (socket_id) DO UPDATE SET ticket_id = excluded.ticket_id, seen_at = excluded.seen_at`
  await say()
}

/** Keeps alive what this server's consoles have open, and forgets what nobody has kept alive for long. */
export async function keepPresence(socketIds: readonly string[]): Promise<void> {
  await prisma().$executeRaw`UPDATE presence SET seen_at = now() WHERE socket_id = ANY(${[...socketIds]}::text[])`
  await prisma().$executeRaw`DELETE FROM presence WHERE seen_at < now() - make_interval(secs => ${aliveSeconds * 2})`
}

/** Forgets the consoles of a server that stops in order. */
export async function dropPresence(socketIds: readonly string[]): Promise<void> {
  if (socketIds.length === 0) return
  await prisma().$executeRaw`DELETE FROM presence WHERE socket_id = ANY(${[...socketIds]}::text[])`
  await say()
}
