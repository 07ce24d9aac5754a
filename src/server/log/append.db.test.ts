import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, report, step, valueOf } from '../../../tests/support/tickets.ts'
import { refuse } from '#domain/refusal.ts'
import { addNote } from '../commands/add-note.ts'
import { editTicket } from '../commands/edit-ticket.ts'
import { openTicket } from '../commands/open-ticket.ts'
import { prisma } from '../db/prisma.ts'
import { transaction } from '../db/transaction.ts'
import { append } from './append.ts'
import { logHead, readEvents } from './read.ts'
import { verifyLog } from './verify.ts'

// Many statements: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })
const database = useServer()
const city = { kind: 'city' } as const

describe('the database refuses', () => {
  it.each(["UPDATE event SET kind = 'x'", 'DELETE FROM event', 'TRUNCATE event'])('%s', async (statement) => {
    await opened()
    const before = await logHead()
    await expect(database.query(statement)).rejects.toThrow(/append-only/)
    expect(await logHead()).toBe(before)
  })

  it('an event appended under a snapshot that may be old', async () => {
    const event = { kind: 'call.logged', at: new Date(), actor: null, view: null, data: {}, audience: [] } as const
    const attempt = prisma().$transaction((tx) => append(tx, event), { isolationLevel: 'RepeatableRead' })
    await expect(attempt).rejects.toThrow(/READ COMMITTED/)
  })
})

it('a refused or broken transaction leaves no event and no gap', async () => {
  const before = await logHead()
  const event = { kind: 'call.logged', at: new Date(), actor: null, view: null, data: {}, audience: [] } as const
  await transaction(async (tx) => {
    await append(tx, event)
    return refuse('forbidden')
  })
  await expect(transaction(async (tx) => Promise.reject(new Error(String(await append(tx, event)))))).rejects.toThrow(String(before + 1))
  await opened()
  expect(await logHead()).toBe(before + 1)
})

it('a reader who asks for "after N" misses nothing while 16 write at once', async () => {
  const actor = await actorOf('operator1')
  const start = await logHead()
  let writing = true
  const writers = Promise.all(
    Array.from({ length: 16 }, async (_unused, index) => {
      for (let n = 0; n < 8; n += 1) {
        const { ticket } = valueOf(await openTicket(actor, report({ agencies: [] }), null, new Date()))
        if ((n + index) % 2 === 0) valueOf(await addNote(actor, ticket.id, 'catatan', new Date()))
      }
    }),
  ).finally(() => (writing = false))

  const read = async () => {
    const seen: number[] = []
    let cursor = start
    for (let last = false; ; ) {
      last = !writing
      const events = await readEvents(city, cursor, 7)
      seen.push(...events.map(({ event }) => event.seq))
      cursor = seen.at(-1) ?? start
      if (events.length === 0) await wait(5)
      if (last && events.length === 0) return seen
    }
  }
  const [first, second] = await Promise.all([read(), read(), writers])
  const wanted = Array.from({ length: 16 * 8 + 64 }, (_unused, index) => start + 1 + index)
  expect(first).toEqual(wanted)
  expect(second).toEqual(wanted)
  expect((await verifyLog()).faults).toEqual([])
})

it('reads pages that fit together, each scope its own', async () => {
  const { id } = await opened({ agencies: ['polisi'] })
  await opened({ agencies: ['damkar'] })
  const polisi = await readEvents({ kind: 'agency', agency: 'polisi' }, 0, 1000)
  expect(polisi.map(({ event }) => event.ticketId)).toEqual([id])
})

it('an agency called back no longer reads what the description came to say', async () => {
  const operator = await actorOf('operator1')
  const { id, version } = await opened({ agencies: ['dlh', 'bpbd'], description: 'Asap tebal' })
  const told = async (agency: string) => {
    const events = await readEvents({ kind: 'agency', agency }, 0, 1000)
    return events.map(({ event }) => event.ticket?.description)
  }
  expect(await told('dlh')).toEqual(['Asap tebal'])
  valueOf(await step(operator, id, 'dlh', 'withdraw'))
  valueOf(await editTicket(operator, id, { version: version + 1, description: 'Nama saksi' }, new Date()))
  expect(await told('dlh')).toEqual([null, null])
  expect(await told('bpbd')).toEqual(['Nama saksi', 'Nama saksi', 'Nama saksi'])
})
