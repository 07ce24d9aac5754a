import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { actorFrom, type Actor } from '#server/auth/actor.ts'
import { tokenDigest } from '#server/auth/authenticate.ts'
import { sessionSecret } from '#server/config.ts'
import { prisma } from '#server/db/prisma.ts'

const userOf = (username: string) => prisma().user.findUniqueOrThrow({ where: { username } })

/** The actor of a demo account, such as `operator1`, `supervisor` or `damkar`. */
export const actorOf = async (username: string): Promise<Actor> => actorFrom(await userOf(username))

/** A `Cookie` header of somebody signed in. */
export async function sessionCookie(username: string): Promise<string> {
  const { id, sessionVersion } = await userOf(username)
  const token = await encode({ token: { sub: id, version: sessionVersion }, secret: sessionSecret() })
  return `next-auth.session-token=${token}`
}

/** A bearer token that acts as somebody. */
export async function bearerToken(username: string): Promise<string> {
  const { id } = await userOf(username)
  const token = randomUUID()
  await prisma().apiToken.create({ data: { id: randomUUID(), userId: id, name: 'test', digest: tokenDigest(token) } })
  return token
}
