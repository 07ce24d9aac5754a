import { beforeAll, describe, expect, it } from 'vitest'
import type { UnitTrack } from '#contracts/unit.ts'
import { issueTrackToken } from '#server/commands/issue-track-token.ts'
import { prisma } from '#server/db/prisma.ts'
import { call } from '../support/api.ts'
import { useServer } from '../support/server.ts'
import { valueOf } from '../support/tickets.ts'

useServer()

const key = 'GET /units/{callsign}/track'
const now = Math.floor(Date.now() / 1_000) * 1_000
const ago = (seconds: number) => new Date(now - seconds * 1_000).toISOString()
const period = (from: string, to: string) => `?${new URLSearchParams({ from, to }).toString()}`
const lastHour = period(ago(3_600), ago(0))
const read = (as: string | undefined, callsign: string, query = lastHour, headers = {}) => call(key, { as, params: { callsign }, query, headers })
const latsOf = ({ body }: { body: Record<string, unknown> }) => (body as unknown as UnitTrack).points.map(({ lat }) => lat)

let unitId = ''
beforeAll(async () => {
  const issued = valueOf(await issueTrackToken('DMK-12', new Date()))
  unitId = issued.unitId
  // As they may come over a poor line: not in order.
  for (const [seconds, lat] of [[100, -0.93], [300, -0.91], [200, -0.92]] as const) {
    const query = `?id=DMK-12&token=${issued.token}&lat=${String(lat)}&lon=100.36&bearing=45&speed=36&timestamp=${String(now - seconds * 1_000)}`
    expect((await call('POST /track', { query })).status).toBe(200)
  }
})

describe('where a unit was', () => {
  it('comes in the order of time, with heading and speed, and names the unit', async () => {
    const { status, body } = await read('supervisor', 'dmk-12')
    expect(status).toBe(200)
    expect(body).toMatchObject({ unit: { id: unitId, agency: 'damkar', callsign: 'DMK-12', kind: expect.any(String) as string }, from: ago(3_600), to: ago(0) })
    const { points } = body as unknown as UnitTrack
    expect(points.map(({ at, lat, lng, heading }) => [at, lat, lng, heading])).toEqual([
      [ago(300), -0.91, 100.36, 45],
      [ago(200), -0.92, 100.36, 45],
      [ago(100), -0.93, 100.36, 45],
    ])
    expect(points[0]?.speed).toBeCloseTo(18.52)
  })

  it('is that of the period alone, its ends included', async () => {
    expect(latsOf(await read('supervisor', 'DMK-12', period(ago(300), ago(200))))).toEqual([-0.91, -0.92])
    expect(latsOf(await read('supervisor', 'DMK-12', period(ago(299), ago(201))))).toEqual([])
  })

  it('is nothing for a unit whose positions were not kept', async () => {
    expect(latsOf(await read('supervisor', 'DMK-13'))).toEqual([])
  })
})

describe('who may see where a unit was', () => {
  it.each([
    [undefined, 401],
    ['operator1', 403],
    ['polisi', 404],
    ['damkar', 200],
    ['supervisor', 200],
    ['admin', 200],
  ] as const)('%s: %i', async (as, status) => {
    expect((await read(as, 'DMK-12')).status).toBe(status)
    expect((await read(as, unitId)).status).toBe(status)
  })

  it.each(['DMK-99', crypto.randomUUID(), '\u0000', "'; --"])('nobody where there is no such unit: %j', async (callsign) => {
    expect((await read('supervisor', callsign)).status).toBe(404)
  })
})

describe('a period', () => {
  it.each([
    ['that is left out', '', 'from'],
    ['without an end', `?from=${ago(60)}`, 'to'],
    ['that is no time', period('kemarin', ago(0)), 'from'],
    ['that runs backwards', period(ago(0), ago(60)), 'to'],
    ['of no length', period(ago(60), ago(60)), 'to'],
    ['longer than a shift', period(ago(12 * 3_600 + 1), ago(0)), 'to'],
  ])('%s is refused by its field', async (_name, query, field) => {
    const { status, body } = await read('supervisor', 'DMK-12', query)
    expect([status, body['code'], (body['errors'] as { field: string }[])[0]?.field]).toEqual([422, 'validation-failed', field])
  })

  it('of twelve hours is answered; a longer one is told how long it may be, in the language of the reader', async () => {
    expect((await read('supervisor', 'DMK-12', period(ago(12 * 3_600), ago(0)))).status).toBe(200)
    const tooLong = period(ago(24 * 3_600), ago(0))
    const said = async (language: string) => (await read('supervisor', 'DMK-12', tooLong, { 'accept-language': language })).body['errors']
    expect(await said('id')).toEqual([{ field: 'to', code: 'period-too-long', message: 'Paling lama 12 jam sekaligus.' }])
    expect(await said('en')).toEqual([{ field: 'to', code: 'period-too-long', message: 'At most 12 hours at a time.' }])
  })
})

it('a callsign that two agencies use is the own one to an agency, and asked for by its id otherwise', async () => {
  const twin = await prisma().unit.create({
    data: { id: crypto.randomUUID(), agencyCode: 'polisi', callsign: 'DMK-12', kind: 'patroli', base: 'Polresta Padang', statusAt: new Date() },
  })
  expect(await read('supervisor', 'DMK-12')).toMatchObject({ status: 422, body: { code: 'callsign-shared', errors: [{ field: 'callsign' }] } })
  expect((await read('polisi', 'DMK-12')).body).toMatchObject({ unit: { id: twin.id } })
  expect((await read('supervisor', unitId)).body).toMatchObject({ unit: { id: unitId } })
})
