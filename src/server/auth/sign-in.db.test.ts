import { beforeEach, describe, expect, it } from 'vitest'
import { useServer } from '../../../tests/support/server.ts'
import { demoPassword } from '../seed/seed-demo-accounts.ts'
import { authorize } from './authorize.ts'
import { signIn } from './sign-in.ts'

const database = useServer()
const start = Date.parse('2026-07-01T03:00:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const right = (seconds = 0) => signIn('operator1', demoPassword, at(seconds))
const wrong = (seconds = 0) => signIn('operator1', 'salah', at(seconds))
const codeOf = (result: Awaited<ReturnType<typeof signIn>>) => (result.ok ? 'ok' : result.code)
const wrongTimes = async (times: number) => {
  const codes: string[] = []
  for (let n = 0; n < times; n += 1) codes.push(codeOf(await wrong()))
  return codes
}

beforeEach(() => database.query('UPDATE app_user SET failed_sign_ins = 0, locked_until = NULL, disabled_at = NULL'))

it('lets in with the right password, in whatever case the name is typed', async () => {
  expect(await right()).toMatchObject({ ok: true, name: 'Operator 1', version: 1 })
  expect(codeOf(await signIn(' Operator1 ', demoPassword, at(0)))).toBe('ok')
  expect(codeOf(await wrong())).toBe('unauthenticated')
})

describe('the lock', () => {
  it('comes after ten failures and lasts a minute', async () => {
    expect(await wrongTimes(10)).toEqual(Array(10).fill('unauthenticated'))
    expect(codeOf(await right(1))).toBe('too-many-attempts')
    expect(codeOf(await wrong(59))).toBe('too-many-attempts')
    expect(codeOf(await right(60))).toBe('ok')
  })

  it('does not come after nine, and a success starts the count anew', async () => {
    await wrongTimes(9)
    expect(codeOf(await right())).toBe('ok')
    await wrongTimes(9)
    expect(codeOf(await right())).toBe('ok')
  })

  it('counts failures that come at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => wrong()))
    expect(codeOf(await right(1))).toBe('too-many-attempts')
  })

  it('is of one name alone', async () => {
    await wrongTimes(10)
    expect(codeOf(await signIn('operator2', demoPassword, at(1)))).toBe('ok')
  })
})

it('lets nobody in who is disabled', async () => {
  await database.query("UPDATE app_user SET disabled_at = now() WHERE username = 'operator1'")
  expect(codeOf(await right())).toBe('unauthenticated')
})

it('checks a password for an unknown name too, so that the time does not tell which names exist', async () => {
  const timed = async (username: string) => {
    const started = performance.now()
    expect(codeOf(await signIn(username, 'salah', at(0)))).toBe('unauthenticated')
    return performance.now() - started
  }
  // In turns, so that both meet the same machine; the quickest of each was disturbed least.
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let n = 0; n < 6; n += 1) {
    known.push(await timed('operator1'))
    unknown.push(await timed('nobody'))
  }
  expect(Math.min(...unknown) / Math.min(...known)).toBeGreaterThan(0.3)
})

it.each([['a NUL', 'oper\u0000ator1'], ['half an emoji', 'operator1\ud83d'], ['nothing', '']])('refuses a name with %s', async (_what, name) => {
  expect(codeOf(await signIn(name, demoPassword, at(0)))).toBe('unauthenticated')
})

describe('what next-auth is told', () => {
  it.each([
    ['no text for a name', { username: ['operator1'], password: demoPassword }],
    ['an object for a name', { username: { contains: '' }, password: demoPassword }],
    ['a number for a password', { username: 'operator1', password: 112 }],
    ['a password nobody types', { username: 'operator1', password: 'a'.repeat(100_000) }],
    ['nothing', undefined],
  ])('is that nobody signed in for %s', async (_what, credentials) => {
    expect(await authorize(credentials, at(0))).toBeNull()
  })

  it('is who signed in', async () => {
    expect(await authorize({ username: 'operator1', password: demoPassword, csrfToken: 'x' }, at(0))).toMatchObject({ version: 1 })
  })

  it('is a code and no message of the database, since next-auth shows it in the address', async () => {
    // The last instant there is: the end of a lock is none, so writing it fails.
    await wrongTimes(9)
    await expect(authorize({ username: 'operator1', password: 'salah' }, new Date(8.64e15))).rejects.toThrow(/^unavailable$/)
  })
})
