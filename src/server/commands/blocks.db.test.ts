import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { logCallBody } from '#contracts/api/call-endpoints.ts'
import type { Block } from '#contracts/api/caller-endpoints.ts'
import { misusesBorne } from '#domain/misuse.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { somePhone } from '../../../tests/support/reports.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { callerHistory } from '../queries/caller-history.ts'
import { listBlocks } from '../queries/list-blocks.ts'
import { decideBlock } from './decide-block.ts'
import { logCall } from './log-call.ts'
import { overrideBlock } from './override-block.ts'

vi.setConfig({ testTimeout: 30_000 })
const database = useServer()
let operator: Actor, supervisor: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
})
const hour = 3_600_000
const start = Date.parse('2026-11-24T02:00:00Z')
const at = (hours: number) => new Date(start + hours * hour)

const log = (phone: string, category: string, now: Date, over: object = {}) =>
  logCall(operator, logCallBody.parse({ category, phone, ...over }), null, now)
async function misuse(phone: string, times: number, now = at(0)) {
  for (let n = 0; n < times; n += 1) valueOf(await log(phone, 'prank', now))
}
const history = (phone: string, now = at(1)) => callerHistory(operator, phone, now)
async function proposed(phone = somePhone()): Promise<{ phone: string; block: Block }> {
  await misuse(phone, misusesBorne + 1)
  const { block } = await history(phone)
  if (block === null) throw new Error('nothing was proposed')
  return { phone, block }
}
const decide = (id: string, action: 'approve' | 'decline' | 'lift', now = at(1), hours = 24, actor = supervisor) =>
  decideBlock(actor, id, { action, reason: 'Alasan uji', hours }, now)
const kindsOf = async (id: string) =>
  (await database.query<{ kind: string }>("SELECT kind FROM event WHERE data->>'blockId' = $1 ORDER BY seq", [id])).map(({ kind }) => kind)

describe('a block is proposed', () => {
  it('by the sixth misuse of one number, however it is spelled, and not by the fifth', async () => {
    const phone = somePhone()
    await misuse(phone, 5)
    expect((await history(phone)).block).toBeNull()
    await misuse(`+62 ${phone.slice(1)}`, 1)
    expect(await history(phone)).toMatchObject({ misuses: 6, block: { state: 'proposed', misuses: 6, silents: 0, phoneEnding: phone.slice(-3) } })
  })

  it('once, though twelve such calls come at once', async () => {
    const phone = somePhone()
    await Promise.all(Array.from({ length: 12 }, () => misuse(phone, 1)))
    expect(await database.query('SELECT 1 FROM number_block WHERE phone = $1', [`+62${phone.slice(1)}`])).toHaveLength(1)
  })

  it('never by silent, dropped or wrong calls', async () => {
    const phone = somePhone()
    for (const category of ['hening', 'terputus', 'salah-sambung', 'informasi', 'uji-coba', 'keluhan', 'darurat'])
      for (let n = 0; n < 7; n += 1) valueOf(await log(phone, category, at(0)))
    expect(await history(phone)).toMatchObject({ misuses: 0, block: null, calls: 49 })
  })

  it('nor for words in the place of a number, which stand for many people', async () => {
    await misuse('tidak mau sebut', 8)
    expect(await database.query("SELECT 1 FROM number_block WHERE phone LIKE 'tidak%'")).toEqual([])
    expect(await history('tidak mau sebut')).toMatchObject({ phone: null, calls: 0 })
  })

  it('anew only by what came after the last decision', async () => {
    const { phone, block } = await proposed()
    valueOf(await decide(block.id, 'decline', at(1)))
    await misuse(phone, 5, at(2))
    expect(await history(phone, at(3))).toMatchObject({ misuses: 5, block: { id: block.id, state: 'declined' } })
    await misuse(phone, 1, at(3))
    const again = (await history(phone, at(3))).block
    expect(again).toMatchObject({ state: 'proposed' })
    expect(again?.id).not.toBe(block.id)
  })
})

describe('misuse during a block', () => {
  it('counts for the next, which is proposed once this one has ended', async () => {
    const { phone, block } = await proposed()
    valueOf(await decide(block.id, 'approve', at(1), 6))
    await misuse(phone, 5, at(2))
    expect(await history(phone, at(3))).toMatchObject({ misuses: 5, block: { id: block.id, state: 'active' } })
    await misuse(phone, 1, at(8))
    expect((await history(phone, at(8))).block).toMatchObject({ state: 'proposed', misuses: 6 })
  })
})

describe('a block is decided', () => {
  it('approved for some hours, ends by the clock and leaves no event of it', async () => {
    const { phone, block } = await proposed()
    expect(valueOf(await decide(block.id, 'approve', at(1), 6))).toMatchObject({ state: 'active', until: at(7).toISOString(), decidedBy: supervisor.name, reason: 'Alasan uji' })
    expect((await history(phone, at(6.99))).block?.state).toBe('active')
    expect((await history(phone, at(7))).block?.state).toBe('expired')
    expect(await kindsOf(block.id)).toEqual(['block.proposed', 'block.approved'])
  })

  it('lifted before its end, and then no more', async () => {
    const { block } = await proposed()
    valueOf(await decide(block.id, 'approve'))
    expect(valueOf(await decide(block.id, 'lift', at(2)))).toMatchObject({ state: 'lifted', liftedBy: supervisor.name })
    expect(refusalOf(await decide(block.id, 'lift', at(3))).code).toBe('invalid-transition')
    expect(refusalOf(await decide(block.id, 'approve', at(3))).code).toBe('invalid-transition')
  })

  it('by a lead alone, and once though two decide at once', async () => {
    const { block } = await proposed()
    expect(refusalOf(await decide(block.id, 'approve', at(1), 24, operator)).code).toBe('forbidden')
    const both = await Promise.all([decide(block.id, 'approve'), decide(block.id, 'decline')])
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await kindsOf(block.id)).toHaveLength(2)
  })
})

describe('a real emergency', () => {
  it('goes past an active block; it stays, and counts once a key', async () => {
    const { block } = await proposed()
    expect(refusalOf(await overrideBlock(operator, block.id, null, at(1))).code).toBe('invalid-transition')
    valueOf(await decide(block.id, 'approve'))
    const key = randomUUID()
    valueOf(await overrideBlock(operator, block.id, key, at(2)))
    expect(valueOf(await overrideBlock(operator, block.id, key, at(2)))).toMatchObject({ state: 'active', overrides: 1 })
    expect(await kindsOf(block.id)).toEqual(['block.proposed', 'block.approved', 'block.overridden'])
  })
})

describe('the history of a number', () => {
  it('has its calls by kind, its tickets, its last name and recent silence', async () => {
    const phone = somePhone()
    const ticket = await opened({ caller: { phone, name: 'Bu Rahmi' }, location: { lat: -0.95, lng: 100.36, landmark: 'Dekat uji' } }, at(0))
    valueOf(await log(phone, 'hening', at(1), { checks: ['dengarkan', 'bisik'] }))
    valueOf(await log(phone, 'hening', new Date(start + hour - 21 * 60_000)))
    const found = await history(phone, at(1))
    expect(found).toMatchObject({ phone: `+62${phone.slice(1)}`, name: 'Bu Rahmi', calls: 3, misuses: 0, silences: { count: 1, minutes: 20 } })
    expect(found.tallies).toEqual([
      { category: 'darurat', count: 1, lastAt: at(0).toISOString() },
      { category: 'hening', count: 2, lastAt: at(1).toISOString() },
    ])
    expect(found.tickets).toMatchObject([{ ticketId: ticket.id, open: true, place: 'Dekat uji' }])
  })

  it('keeps the checks of a silent call with it and in the log', async () => {
    valueOf(await log(somePhone(), 'hening', at(1), { checks: ['telepon-ulang'] }))
    const [last] = await database.query<{ data: { checks: string[] } }>("SELECT data FROM event WHERE kind = 'call.logged' ORDER BY seq DESC LIMIT 1")
    expect(last?.data.checks).toEqual(['telepon-ulang'])
  })
})

it('the log holds neither number nor reason, and the list shows the ending alone', async () => {
  const { phone, block } = await proposed()
  valueOf(await decide(block.id, 'approve'))
  const lines = JSON.stringify(await database.query("SELECT event::text AS line FROM event WHERE kind LIKE 'block.%'"))
  expect(lines).toContain(block.id)
  for (const word of [phone.slice(4), 'Alasan uji']) expect(lines).not.toContain(word)
  const { items } = await listBlocks(supervisor, at(2))
  expect(items.find(({ id }) => id === block.id)).toMatchObject({ state: 'active', phoneEnding: phone.slice(-3) })
  expect(JSON.stringify(items)).not.toContain(phone.slice(4))
})

describe('verify', () => {
  it('finds all well', async () => {
    const verdict = await verifyLog()
    expect(verdict.faults).toEqual([])
    expect(verdict.blocks).toBeGreaterThan(5)
  })

  it.each([
    ["UPDATE number_block SET status = 'declined', expires_at = NULL WHERE id = $1", 'differs from its last event'],
    ["UPDATE number_block SET expires_at = expires_at + interval '1 day' WHERE id = $1", 'differs from its last event'],
    ['UPDATE number_block SET overrides = 3 WHERE id = $1', 'differs from its last event'],
    ["UPDATE number_block SET phone = '+62811' WHERE id = $1", 'a text differs'],
    ["UPDATE number_block SET reason = 'lain' WHERE id = $1", 'a text differs'],
    ['DELETE FROM number_block WHERE id = $1', 'its row is gone'],
  ])('finds %s', async (statement, fault) => {
    const { block } = await proposed()
    valueOf(await decide(block.id, 'approve'))
    await database.query(statement, [block.id])
    expect((await verifyLog()).faults.filter((line) => line.includes(block.id)).join()).toContain(fault)
    await database.query('DELETE FROM number_block WHERE id = $1', [block.id])
  })
})
