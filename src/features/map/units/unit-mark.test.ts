import { expect, it } from 'vitest'
import type { Unit } from '#contracts/unit.ts'
import { faceOf, unitMark } from './unit-mark.ts'

const limits = { staleSeconds: 60, lostSeconds: 600 }
const at = '2026-11-24T07:00:00.000Z'
const position = { lat: -0.9, lng: 100.3, at, heading: 90, speed: 10 }
const unit: Unit = {
  id: '01930000-0000-7000-8000-000000000001', agency: 'damkar', callsign: 'DMK-01', kind: 'pemadam', base: 'Pos 1', status: 'available',
  statusAt: at, outReason: null, crew: {}, basePosition: null, task: null, position,
}
const after = (seconds: number, of = unit) => unitMark(of, position, Date.parse(at) + seconds * 1000, limits)

it('grows old with its position, and leaves the map when nobody waits for it', () => {
  expect(after(10)).toMatchObject({ age: 'fresh', minutes: 0, onTask: false })
  expect(after(200)).toMatchObject({ age: 'stale', minutes: 3 })
  expect(after(700)).toMatchObject({ age: 'lost', minutes: 11 })
  expect(after(20_000)).toBeNull()
  const task = { ticketId: unit.id, number: '112-20261124-0001', type: 'kebakaran', priority: 1, assignment: 'en_route' } as const
  expect(after(20_000, { ...unit, task })).toMatchObject({ age: 'lost', onTask: true })
})

it('has one face while it is fresh, and a new one with every minute after', () => {
  const faces = [1, 30, 59, 60, 119, 120, 600].map((seconds) => faceOf(after(seconds)!))
  expect(new Set(faces).size).toBe(4)
  expect(faces[0]).toBe(faces[2])
})
