import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { append } from '#server/log/append.ts'
import { isUnavailable } from '#server/db/is-unavailable.ts'
import { transaction } from '#server/db/transaction.ts'
import { useServer } from '../support/server.ts'
import { opened } from '../support/tickets.ts'

useServer()

it('a process that falls silent while it holds the log does not hold up the others', async () => {
  const frozenMs = 9_000
  const holding = Promise.withResolvers<undefined>()
  const frozen = transaction(async (tx) => {
    await append(tx, { kind: 'call.logged', at: new Date(), actor: null, view: null, data: {}, audience: [] })
    holding.resolve(undefined)
    await wait(frozenMs)
    await append(tx, { kind: 'call.logged', at: new Date(), actor: null, view: null, data: {}, audience: [] })
    return { ok: true, value: undefined }
  }).catch((error: unknown) => error)
  await holding.promise
  const began = performance.now()
  await opened()
  expect(performance.now() - began).toBeLessThan(frozenMs - 2_000)
  // When it wakes up it is told that nothing of what it began stands.
  expect(isUnavailable(await frozen)).toBe(true)
}, 30_000)
