import { expect, it } from 'vitest'
import { verifyLog } from '#server/log/verify.ts'
import { somePhone } from '../support/reports.ts'
import { call, type Sent } from '../support/api.ts'
import { useServer } from '../support/server.ts'
import { opened } from '../support/tickets.ts'

useServer()
const send = async (key: string, sent: Sent = {}) => {
  const { status, body } = await call(key, { as: 'supervisor', ...sent })
  return { status, body }
}
const callOf = async (id: string) => ((await send('GET /tickets/{id}', { params: { id } })).body['calls'] as { id: string }[])[0]!.id

// PostgreSQL finds a row by its id in either case; what compares ids as text, and the log, must have them in one.
it('a ticket is not merged into itself by writing its id in capitals', async () => {
  const { id } = await opened()
  expect(await send('POST /tickets/{id}/merge', { params: { id }, body: { into: id.toUpperCase() } })).toMatchObject({ status: 422, body: { code: 'merge-into-itself' } })
})

it('the call that a ticket was opened with is not taken off it by its id in capitals', async () => {
  const { id } = await opened()
  expect((await send('POST /tickets/{id}/calls/{callId}/detach', { params: { id, callId: (await callOf(id)).toUpperCase() } })).status).toBe(409)
})

it('what is done under ids in capitals is in the log under those of the rows', async () => {
  const { id } = await opened({ caller: { phone: somePhone() } })
  const callId = await callOf(id)
  const [ID, CALL] = [id.toUpperCase(), callId.toUpperCase()]
  const asked = await send('POST /tickets/{id}/callbacks', { params: { id: ID }, body: { callId: CALL } })
  expect(asked.status).toBe(201)
  const { id: callback } = asked.body['callback'] as { id: string }
  expect((await send('POST /callbacks/{id}/take', { params: { id: callback.toUpperCase() } })).status).toBe(200)
  expect((await send('PUT /tickets/{id}/calls/{callId}/caller', { params: { id: ID, callId: CALL }, body: { phone: somePhone(), name: 'Pak Uji' } })).status).toBe(200)
  expect((await send('POST /calls', { body: { category: 'darurat', ticketId: ID } })).body).toMatchObject({ call: { ticketId: id } })
  expect((await verifyLog()).faults).toEqual([])
})
