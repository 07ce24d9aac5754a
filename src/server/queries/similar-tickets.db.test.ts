import { beforeAll, expect, it } from 'vitest'
import { call } from '../../../tests/support/api.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, pasarRaya, valueOf } from '../../../tests/support/tickets.ts'
import { similarBody } from '#contracts/api/ticket-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import { cancelTicket } from '../commands/cancel-ticket.ts'
import { loadCity } from '../city/load-city.ts'
import { similarTickets } from './similar-tickets.ts'

useServer()
let operator: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
})
const minutes = (count: number) => new Date(Date.now() - count * 60_000)
const ask = async (body: object) => (await similarTickets(operator, similarBody.parse(body), new Date(), 'id')).items
const north = (metres: number) => ({ lat: pasarRaya.lat + metres / 111_195, lng: pasarRaya.lng })

it('finds the fire that was reported four minutes ago 180 m away, and says so in plain words', async () => {
  const ticket = await opened({}, minutes(4))
  const [found] = await ask({ type: 'kebakaran', location: north(180) })
  expect(found).toMatchObject({ ticketId: ticket.id, number: ticket.number, metres: 180, minutes: 4, type: 'kebakaran', reason: '180 m, 4 menit lalu, kebakaran' })
  const headers = { 'accept-language': 'en' }
  const asked = await call('POST /tickets/similar', { as: 'operator1', headers, body: { type: 'kebakaran', location: north(180) } })
  expect(asked.body).toMatchObject({ items: [{ reason: '180 m, 4 min ago, kebakaran' }] })
  valueOf(await cancelTicket(operator, ticket.id, 'salah lapor', new Date()))
  expect(await ask({ type: 'kebakaran', location: north(180) })).toEqual([])
})

it('takes a ticket that stands at the point of its kelurahan for one that may be anywhere in it', async () => {
  const { office, centroid } = loadCity().kelurahan.find(({ kelurahan }) => kelurahan === 'Lubuk Buaya') ?? {}
  const middle = office ?? centroid ?? pasarRaya
  const words = 'truk menabrak angkot biru, penumpang luka'
  const ticket = await opened({ type: 'kecelakaan', location: middle, description: words }, minutes(3))
  const away = { lat: middle.lat + 500 / 111_195, lng: middle.lng }
  const asked = { type: 'kecelakaan', description: 'angkot biru ditabrak truk' }
  expect(await ask({ ...asked, location: away })).toMatchObject([{ ticketId: ticket.id }])
  const sharp = await opened({ type: 'kecelakaan', location: north(3000) }, minutes(3))
  expect((await ask({ type: 'kecelakaan', location: north(3500) })).map(({ ticketId }) => ticketId)).not.toContain(sharp.id)
})

it('asks for a type or a point', async () => {
  expect(await call('POST /tickets/similar', { as: 'operator1', body: {} })).toMatchObject({ status: 422 })
  expect(await call('POST /tickets/similar', { as: 'operator1', body: { location: pasarRaya } })).toMatchObject({ status: 200 })
  expect(await call('POST /tickets/similar', { as: 'operator1', body: { type: 'banjir' } })).toMatchObject({ status: 200 })
})
