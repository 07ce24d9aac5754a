import { beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { tamper } from '../../../tests/support/superuser.ts'
import { opened, valueOf } from '../../../tests/support/tickets.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { addNote } from '../commands/add-note.ts'
import { verifyLog } from './verify.ts'

// Many statements: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })
const database = useServer()
let ticket: Ticket
const faults = async () => (await verifyLog()).faults.join('\n')
const head = async () => Number((await database.query<{ head: string }>('SELECT max(seq) AS head FROM event'))[0]?.head)

beforeEach(async () => {
  // What one test broke is not mended: each begins with a new log.
  await tamper(database.url, 'DELETE FROM event', 'DELETE FROM note', 'DELETE FROM description', 'DELETE FROM call', 'DELETE FROM caller',
    'DELETE FROM assignment', 'DELETE FROM ticket')
  ticket = await opened({ agencies: ['damkar'], description: 'Asap tebal', caller: { phone: '08126655443', name: 'Rahmi' } })
  valueOf(await addNote(await actorOf('operator1'), ticket.id, 'Dekat masjid', new Date()))
  await opened({ agencies: [] })
})

it('finds nothing wrong with a log that nobody touched, and says what it looked at', async () => {
  expect(await verifyLog()).toMatchObject({ events: 3, tickets: 2, faults: [] })
})

describe('finds', () => {
  it.each([
    ['kind', "kind = 'ticket.closed'"],
    ['time', "at = at + interval '1 millisecond'"],
    ['actor', 'actor_id = gen_random_uuid()'],
    ['role', "actor_role = 'admin'"],
    ['data', "data = data || '{\"x\": 1}'"],
    ['view', "view = jsonb_set(view, '{priority}', '3')"],
    ['audience', "audience = array_append(audience, 'polisi')"],
    ['version', 'version = version + 1'],
    ['ticket', 'ticket_id = gen_random_uuid()'],
  ])('a changed %s of an event', async (_what, set) => {
    await tamper(database.url, `UPDATE event SET ${set} WHERE seq = 2`)
    expect(await faults()).toContain('event 2: its content was changed')
  })

  it('a changed event whose hash was made to fit', async () => {
    await tamper(database.url, "UPDATE event SET kind = 'ticket.closed' WHERE seq = 2",
      "UPDATE event e SET hash = sha256(convert_to(event_text(e), 'UTF8')) WHERE seq = 2")
    expect(await faults()).toBe('event 3: does not follow from the event before it')
  })

  it.each([1, 2])('a deleted event: the %i.', async (seq) => {
    await tamper(database.url, `DELETE FROM event WHERE seq = ${String(seq)}`)
    expect(await faults()).toContain(`event ${String(seq)}: missing`)
  })

  it('a cut-off end, by the ticket whose event is gone', async () => {
    await tamper(database.url, 'DELETE FROM event WHERE seq = 3')
    expect(await faults()).toMatch(/ticket 112-\d{8}-\d+: has no event/)
  })

  it('a forged event put in', async () => {
    await tamper(database.url,
      `INSERT INTO event SELECT ${String((await head()) + 1)}, 'ticket.closed', at, actor_id, actor_role, actor_agency, ticket_id, version, data,
       view, audience, prev_hash, hash FROM event WHERE seq = 1`)
    expect(await faults()).toMatch(/event 4: does not follow.*\nevent 4: its content was changed/)
  })

  it.each([
    ['status', "UPDATE ticket SET status = 'cancelled'"],
    ['place', 'UPDATE ticket SET lat = lat + 0.001'],
    ['assignment', "UPDATE assignment SET status = 'completed'"],
    ['number', "UPDATE ticket SET number = '112-20200101-0001'"],
  ])("a ticket's %s changed behind the log's back", async (_what, statement) => {
    await database.query(`${statement} WHERE ${statement.startsWith('UPDATE ticket') ? 'id' : 'ticket_id'} = '${ticket.id}'`)
    expect(await faults()).toMatch(/ticket .*: differs from its last event/)
  })

  it.each([
    ['note', "UPDATE note SET text = 'Dekat pasar'"],
    ['description', "UPDATE description SET text = 'Tidak ada asap'"],
    ["caller's number", "UPDATE caller SET phone = '+62811111111'"],
    ["call's note", "UPDATE call SET note = 'lain' WHERE caller_id IS NOT NULL"],
  ])('a changed %s', async (_what, statement) => {
    await database.query(statement)
    expect(await faults()).toMatch(/text .*: differs from its digest/)
  })

  it('a note that nobody wrote', async () => {
    await database.query('INSERT INTO note SELECT gen_random_uuid(), ticket_id, kind, text, salt, author_id, at FROM note')
    expect(await faults()).toMatch(/^text .*: the log does not know it$/)
  })
})

describe('stays sound when', () => {
  it('a note and a description are erased', async () => {
    await database.query('DELETE FROM note')
    await database.query('DELETE FROM description')
    expect(await faults()).toBe('')
  })

  it('a caller is erased', async () => {
    await database.query("UPDATE call SET note = NULL, salt = ''")
    await database.query('UPDATE caller SET name = NULL, phone = NULL, erased_at = now()')
    expect(await faults()).toBe('')
  })
})

it('is not misled by people who go on working', async () => {
  const actor = await actorOf('operator1')
  let working = true
  const work = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (working) valueOf(await addNote(actor, ticket.id, 'catatan', new Date()))
    }),
  )
  try {
    for (let n = 0; n < 12; n += 1) expect(await faults()).toBe('')
  } finally {
    working = false
    await work
  }
})
