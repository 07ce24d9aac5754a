import { describe, expect, it } from 'vitest'
import type { Unit } from '#contracts/unit.ts'
import { forgetTracks } from '#server/commands/forget-tracks.ts'
import { issueTrackToken } from '#server/commands/issue-track-token.ts'
import { prisma } from '#server/db/prisma.ts'
import { bearerToken } from '../support/actors.ts'
import { call } from '../support/api.ts'
import { useServer } from '../support/server.ts'
import { opened, valueOf } from '../support/tickets.ts'
import { unitOf } from '../support/units.ts'

useServer()

const issue = async (callsign: string) => valueOf(await issueTrackToken(callsign, new Date()))

const track = (fields: Record<string, string | number>, method = 'GET', headers: Record<string, string> = {}) => {
  const all = { lat: -0.9333, lon: 100.3614, ...fields }
  const query = new URLSearchParams(Object.entries(all).map(([name, value]) => [name, String(value)]))
  return call(`${method} /track`, { query: `?${query.toString()}`, headers })
}

const positionOf = (unitId: string) => prisma().unitPosition.findUniqueOrThrow({ where: { unitId } })

describe('a tracker with its token', () => {
  it('reports by callsign or id, with GET or POST; knots become metres a second', async () => {
    const { unitId, token } = await issue('DMK-01')
    const seconds = Math.floor(Date.now() / 1000) - 20
    const first = await track({ id: 'dmk-01', token, timestamp: seconds, speed: 36, bearing: 271.5, altitude: 12, batt: 80 })
    expect(first).toMatchObject({ status: 200, body: { unitId, newest: true } })
    const position = await positionOf(unitId)
    expect(position).toMatchObject({ lat: -0.9333, lng: 100.3614, heading: 271.5, at: new Date(seconds * 1000) })
    expect(position.speed).toBeCloseTo(18.52)

    const iso = new Date((seconds + 5) * 1000).toISOString()
    expect((await track({ id: unitId, token, lat: -0.94, timestamp: iso, speed: -1, bearing: '' }, 'POST')).status).toBe(200)
    expect(await positionOf(unitId)).toMatchObject({ lat: -0.94, heading: null, speed: null })
    expect((await track({ id: unitId, token, lat: -0.95 })).status).toBe(200)
    const list = await call('GET /units', { as: 'damkar' })
    const shown = (list.body['items'] as Unit[]).find(({ id }) => id === unitId)
    expect(shown?.position).toMatchObject({ lat: -0.95, lng: 100.3614, heading: null })
  })

  it('does not overwrite a newer position with one that comes late', async () => {
    const { unitId, token } = await issue('DMK-02')
    const now = Date.now()
    await track({ id: unitId, token, timestamp: now, lat: -0.9 })
    expect((await track({ id: unitId, token, timestamp: now - 30_000, lat: -0.8 })).body).toEqual({ unitId, newest: false })
    expect(await positionOf(unitId)).toMatchObject({ lat: -0.9 })
    expect(await prisma().trackPoint.count({ where: { unitId } })).toBe(2)
  })

  it('leaves at most one point in ten seconds, in whatever order they come, many at once', async () => {
    const { unitId, token } = await issue('DMK-03')
    const start = Date.now() - 60_000
    const offsets = Array.from({ length: 60 }, (_, index) => ((index * 37) % 60) * 1_000)
    await Promise.all(offsets.map((offset) => track({ id: unitId, token, timestamp: start + offset })))
    const points = await prisma().trackPoint.findMany({ where: { unitId }, orderBy: { at: 'asc' } })
    expect(points.length).toBeGreaterThanOrEqual(3)
    const gaps = points.slice(1).map(({ at }, index) => at.getTime() - (points[index]?.at.getTime() ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000)
    expect((await positionOf(unitId)).at.getTime()).toBe(start + 59_000)
  })

  it('is told what is wrong: time, place, figures', async () => {
    const { unitId, token } = await issue('DMK-04')
    const wrong: [string, Record<string, string | number>][] = [
      ['timestamp in-the-future', { timestamp: Date.now() + 90_000 }],
      ['timestamp too-old', { timestamp: 0 }],
      ['timestamp no-instant', { timestamp: 'kemarin' }],
      ['lat', { lat: 91 }],
      ['lat', { lat: '' }],
      ['lat no-fix', { lat: 0, lon: 0 }],
      ['lon', { lon: 'NaN' }],
      ['speed', { speed: 5_000 }],
      ['bearing', { bearing: 361 }],
    ]
    for (const [field, fields] of wrong) {
      const { status, body } = await track({ id: unitId, token, ...fields })
      const [error] = body['errors'] as { field: string; code: string; message: string }[]
      expect([status, `${error?.field ?? ''} ${error?.code ?? ''}`]).toEqual([422, expect.stringMatching(new RegExp(`^${field}`))])
      if (error?.code === 'too-old') expect(error.message).toContain('7 hari')
    }
    expect(await prisma().unitPosition.count({ where: { unitId } })).toBe(0)
  })

  it('is not ahead of time: a clock that runs ahead by less than a minute counts as now', async () => {
    const { unitId, token } = await issue('DMK-05')
    await track({ id: unitId, token, timestamp: Date.now() + 50_000 })
    expect((await positionOf(unitId)).at.getTime()).toBeLessThanOrEqual(Date.now())
    expect((await track({ id: unitId, token, timestamp: Date.now() })).body['newest']).toBe(true)
  })
})

describe('what is kept for the replay', () => {
  it('is where a phone was while its unit was on a task alone; of a tracker always', async () => {
    const { id } = await unitOf('DMK-10')
    const authorization = `Bearer ${await bearerToken('damkar')}`
    const kept = () => prisma().trackPoint.count({ where: { unitId: id } })
    const phone = async (ago: number) => expect((await track({ id, timestamp: Date.now() - ago }, 'POST', { authorization })).status).toBe(200)
    await phone(60_000)
    expect(await kept()).toBe(0)
    expect((await positionOf(id)).lat).toBe(-0.9333)
    const ticket = await opened()
    const accepted = await call('POST /tickets/{id}/assignments/{agency}/{action}', { as: 'damkar', params: { id: ticket.id, agency: 'damkar', action: 'accept' }, body: { unitId: id } })
    expect(accepted.status).toBe(200)
    await phone(40_000)
    expect(await kept()).toBe(1)
    const { token } = await issue('DMK-11')
    const other = await unitOf('DMK-11')
    await track({ id: 'DMK-11', token })
    expect(await prisma().trackPoint.count({ where: { unitId: other.id } })).toBe(1)
  })
})

describe('who may not report', () => {
  it('is nobody without the token of this very unit', async () => {
    const { unitId, token } = await issue('DMK-06')
    const { token: other } = await issue('DMK-07')
    const attempts: Record<string, string>[] = [{}, { token: '' }, { token: 'x' }, { token: other }]
    for (const attempt of attempts) expect((await track({ id: unitId, ...attempt })).status).toBe(401)
    for (const id of ['DMK-99', 'DMK-08', crypto.randomUUID()]) expect((await track({ id, token })).status).toBe(401)
    await issue('DMK-06')
    expect((await track({ id: unitId, token })).status).toBe(401)
    expect(await prisma().unitPosition.count({ where: { unitId } })).toBe(0)
  })

  it('lets a person of the agency post, and nobody else, and not by a link', async () => {
    const { id } = await unitOf('DMK-09')
    const bearer = async (username: string) => ({ authorization: `Bearer ${await bearerToken(username)}` })
    expect((await track({ id }, 'POST', await bearer('damkar'))).status).toBe(200)
    expect((await track({ id }, 'POST', await bearer('polisi'))).status).toBe(403)
    expect((await track({ id }, 'POST', await bearer('supervisor'))).status).toBe(403)
    expect((await track({ id }, 'GET', await bearer('damkar'))).status).toBe(401)
  })
})

it('writes in the log that a token was issued, and not the token', async () => {
  const { unitId, token } = await issue('PSC-01')
  const events = await prisma().event.findMany({ where: { kind: 'token.issued' } })
  expect(events.filter(({ data }) => JSON.stringify(data) === JSON.stringify({ unitId }))).toHaveLength(1)
  expect(JSON.stringify(events, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))).not.toContain(token)
  expect(await issueTrackToken('DMK-99', new Date())).toMatchObject({ ok: false, code: 'not-found' })
})

it('a track is forgotten after its days, where a unit is stays', async () => {
  const { id: unitId } = await unitOf('DMK-03')
  await prisma().trackPoint.deleteMany({ where: { unitId } })
  const now = new Date()
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const here = { unitId, lat: -0.93, lng: 100.36 }
  await prisma().trackPoint.createMany({ data: [31, 30.01, 29.99, 1].map((days) => ({ ...here, at: daysAgo(days) })) })
  await prisma().unitPosition.deleteMany({ where: { unitId } })
  await prisma().unitPosition.create({ data: { ...here, at: daysAgo(31) } })
  expect(await forgetTracks(30, now)).toBe(2)
  expect((await prisma().trackPoint.findMany({ where: { unitId }, orderBy: { at: 'asc' } })).map(({ at }) => at)).toEqual([daysAgo(29.99), daysAgo(1)])
  expect(await positionOf(unitId)).toMatchObject({ at: daysAgo(31) })
})
