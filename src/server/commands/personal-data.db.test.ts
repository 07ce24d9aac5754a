import { beforeAll, expect, it } from 'vitest'
import { logCallBody } from '#contracts/api/call-endpoints.ts'
import { editTicketBody } from '#contracts/api/ticket-endpoints.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, step, valueOf } from '../../../tests/support/tickets.ts'
import { addNote } from './add-note.ts'
import { attachCall } from './attach-call.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { correctCaller } from './correct-caller.ts'
import { editTicket } from './edit-ticket.ts'
import { logCall } from './log-call.ts'
import { reopenTicket } from './reopen-ticket.ts'
import { revealCaller } from './reveal-caller.ts'
import { getTicket } from '../queries/get-ticket.ts'

const database = useServer()
let log = ''

// Each word below is typed once, in the place it names.
beforeAll(async () => {
  const [operator, damkar, supervisor] = [await actorOf('operator1'), await actorOf('damkar'), await actorOf('supervisor')]
  const now = new Date()
  const { id } = await opened({
    agencies: ['damkar'],
    caller: { phone: '081266554433', name: 'Namapelapor' },
    description: 'Kata-uraian pertama',
  })
  valueOf(await editTicket(operator, id, editTicketBody.parse({ version: 1, description: 'Kata-uraiankedua' }), now))
  valueOf(await addNote(operator, id, 'Kata-catatan', now))
  const caller = { category: 'darurat', phone: '081377889900', name: 'Penelponlain', note: 'Kata-panggilan' } as const
  valueOf(await attachCall(operator, id, caller, null, now))
  valueOf(await logCall(operator, logCallBody.parse({ category: 'prank', phone: '081511223344', name: 'Pengiseng', note: 'Kata-iseng' }), null, now))
  const [call] = valueOf(await getTicket(operator, id)).calls
  valueOf(await revealCaller(operator, id, call?.id ?? '', now))
  valueOf(await correctCaller(operator, { ticketId: id, callId: call?.id ?? '', phone: '081299887766', name: 'Namaterbaik' }, now))
  valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'Kata-penolakan', note: 'Kata-tambahan' }))
  valueOf(await closeTicket(operator, id, { disposition: 'Kata-penutup', note: 'Kata-akhir' }, now))
  valueOf(await reopenTicket(supervisor, id, 'Kata-bukalagi', now))
  valueOf(await cancelTicket(operator, id, 'Kata-pembatalan', now))
  log = JSON.stringify(await database.query('SELECT event::text AS line FROM event ORDER BY seq'))
})

it('the log has an event of each act', () => {
  for (const kind of [
    'ticket.opened', 'ticket.updated', 'note.added', 'call.attached', 'call.logged', 'caller.revealed', 'caller.corrected',
    'assignment.declined', 'ticket.closed', 'ticket.reopened', 'ticket.cancelled',
  ])
    expect(log).toContain(kind)
})

it.each([
  'Namapelapor', '66554433', 'Namaterbaik', '99887766', 'Penelponlain', '77889900', 'Pengiseng', '11223344',
  'Kata-uraian', 'Kata-uraiankedua', 'Kata-catatan', 'Kata-panggilan', 'Kata-iseng', 'Kata-penolakan', 'Kata-tambahan',
  'Kata-penutup', 'Kata-akhir', 'Kata-bukalagi', 'Kata-pembatalan',
])('the log nowhere holds %s', (word) => {
  expect(log.toLowerCase()).not.toContain(word.toLowerCase())
})

it('the words are kept where they can be erased', async () => {
  const rows = await database.query('SELECT text FROM note UNION ALL SELECT text FROM description UNION ALL SELECT name FROM caller')
  const kept = JSON.stringify(rows)
  for (const word of ['Namaterbaik', 'Pengiseng', 'Kata-uraiankedua', 'Kata-catatan', 'Kata-penolakan', 'Kata-penutup']) expect(kept).toContain(word)
})
