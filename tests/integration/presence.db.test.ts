import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewing } from '#contracts/socket.ts'
import { connect, startLiveServer, until, type LiveServer } from '../support/console-client.ts'
import { useServer } from '../support/server.ts'
import { opened } from '../support/tickets.ts'

const database = useServer()
let one: LiveServer, other: LiveServer
beforeAll(async () => {
  one = await startLiveServer()
  other = await startLiveServer()
})
afterAll(async () => {
  await one.stop()
  await other.stop()
})

/** A console at one of two servers, with whom it was last told to have a ticket open. */
async function console(server: LiveServer, as: string) {
  const { socket, has } = await connect(server.url, { as })
  let last: Viewing[] = []
  socket.on('viewers', (viewing) => (last = viewing))
  await until(() => has('ready'), 'ready')
  const at = (ticketId: string) => (last.find((viewing) => viewing.ticketId === ticketId)?.viewers ?? []).map(({ name, role }) => name ?? role)
  return { at, view: (ticketId: string | null) => socket.emit('viewing', ticketId), stop: () => socket.disconnect() }
}

it('two servers agree on who has a ticket open, each console as far as it may know', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const [operator, supervisor, damkar, polisi] = [
    await console(one, 'operator1'), await console(other, 'supervisor'), await console(other, 'damkar'), await console(one, 'polisi'),
  ]
  operator.view(id)
  await until(() => supervisor.at(id).length === 1 && operator.at(id).length === 1 && damkar.at(id).length === 1, 'all are told')
  expect(damkar.at(id)).toEqual(['call-taker'])
  damkar.view(id)
  // Each server tells its own consoles, so neither need hear it first.
  await until(() => operator.at(id).length === 2 && damkar.at(id).length === 2, 'the agency is seen by the centre and by itself')

  // An agency that does not see the ticket is neither told nor noted.
  polisi.view(id)
  const late = await console(other, 'operator2')
  await until(() => late.at(id).length === 2, 'who comes later is told at once')
  expect(polisi.at(id)).toEqual([])
  expect(supervisor.at(id)).toHaveLength(2)

  operator.view(null)
  await until(() => supervisor.at(id).length === 1, 'the closed drawer')
  damkar.stop()
  await until(() => supervisor.at(id).length === 0 && late.at(id).length === 0, 'the broken line')
  for (const { stop } of [operator, supervisor, polisi, late]) stop()
})

it('whoever was at a server that was killed is forgotten without a word from it', async () => {
  const { id } = await opened()
  const supervisor = await console(one, 'supervisor')
  await database.query(
    `INSERT INTO presence SELECT 'killed', $1, id, now() - interval '17 seconds' FROM app_user WHERE username = 'operator2'`, [id],
  )
  await database.query(`SELECT pg_notify('siaga_presence', '')`)
  await until(() => supervisor.at(id).length === 1, 'still taken for alive', 5_000)
  await until(() => supervisor.at(id).length === 0, 'no longer', 18_000)
  supervisor.stop()
}, 40_000)

it('takes nonsense from a console for nothing', async () => {
  const { id } = await opened()
  const operator = await console(one, 'operator1')
  for (const nonsense of ['x', 7, {}, undefined]) operator.view(nonsense as string)
  operator.view(id)
  await until(() => operator.at(id).length === 1, 'the ticket after the nonsense')
  operator.stop()
})
