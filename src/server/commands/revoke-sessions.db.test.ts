import { beforeAll, expect, it } from 'vitest'
import { actorOf, bearerToken, sessionCookie } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { authenticate } from '../auth/authenticate.ts'
import { revokeSessions } from './revoke-sessions.ts'

const database = useServer()
let operator: Actor, admin: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  admin = await actorOf('admin')
})

it('ends the sessions and tokens of the user and of nobody else', async () => {
  const [cookie, token, others] = [await sessionCookie('operator1'), await bearerToken('operator1'), await sessionCookie('operator2')]
  expect(await authenticate({ cookie })).toMatchObject({ username: 'operator1' })
  expect(await authenticate({ authorization: `Bearer ${token}` })).toMatchObject({ username: 'operator1' })
  valueOf(await revokeSessions(operator, undefined, new Date()))
  expect(await authenticate({ cookie })).toBeNull()
  expect(await authenticate({ authorization: `Bearer ${token}` })).toBeNull()
  expect(await authenticate({ cookie: others })).toMatchObject({ username: 'operator2' })
  expect(await authenticate({ cookie: await sessionCookie('operator1') })).not.toBeNull()
})

it('of another is for an admin, in whatever case the name is typed, and is logged with whose they were', async () => {
  expect(refusalOf(await revokeSessions(operator, 'operator2', new Date())).code).toBe('forbidden')
  expect(valueOf(await revokeSessions(operator, 'OPERATOR1', new Date()))).toEqual({ revoked: true })
  expect(refusalOf(await revokeSessions(admin, 'nobody', new Date())).code).toBe('not-found')
  const cookie = await sessionCookie('damkar')
  valueOf(await revokeSessions(admin, 'Damkar', new Date()))
  expect(await authenticate({ cookie })).toBeNull()
  const [event] = await database.query('SELECT kind, actor_id, data FROM event ORDER BY seq DESC LIMIT 1')
  expect(event).toEqual({ kind: 'session.revoked', actor_id: admin.id, data: { userId: (await actorOf('damkar')).id } })
})

it('a cookie of a disabled user, a forged one and none are nobody', async () => {
  const cookie = await sessionCookie('bpbd')
  expect(await authenticate({ cookie: `${cookie}x` })).toBeNull()
  expect(await authenticate({})).toBeNull()
  expect(await authenticate({ authorization: 'Bearer nonsense', cookie })).toBeNull()
  await database.query("UPDATE app_user SET disabled_at = now() WHERE username = 'bpbd'")
  expect(await authenticate({ cookie })).toBeNull()
})
