import { describe, expect, it } from 'vitest'
import type { Unit } from '#contracts/unit.ts'
import { concernsUnits, unitsAfter, unitsAt } from './unit-changes.ts'

const unit: Unit = {
  id: '01930000-0000-7000-8000-000000000001', agency: 'damkar', callsign: 'DMK-01', kind: 'pemadam', base: 'Pos 1', status: 'available',
  statusAt: '2026-11-24T07:00:00.000Z', outReason: null, crew: {}, basePosition: null, task: null, position: null,
}
const change = (status: string, at: string, unitId = unit.id) => ({ kind: 'unit.changed' as const, at, data: { unitId, status } })

describe('units after an event', () => {
  it('have its status and its time', () => {
    expect(unitsAfter([unit], change('en_route', '2026-11-24T07:01:00.000Z'))).toMatchObject([{ status: 'en_route', statusAt: '2026-11-24T07:01:00.000Z' }])
  })

  it.each([
    ['another unit', change('en_route', '2026-11-24T07:01:00.000Z', '01930000-0000-7000-8000-000000000002')],
    ['something older', change('en_route', '2026-11-24T06:59:00.000Z')],
    ['a status that is none', change('asleep', '2026-11-24T07:01:00.000Z')],
  ])('stay as they are after %s', (_what, event) => {
    expect(unitsAfter([unit], event)).toEqual([unit])
  })
})

it('an event concerns units when it names some', () => {
  expect(concernsUnits({ kind: 'unit.changed', ticket: null })).toBe(true)
  expect(concernsUnits({ kind: 'call.logged', ticket: null })).toBe(false)
})

it('positions only ever become newer', () => {
  const first = { unitId: unit.id, lat: -0.9, lng: 100.3, at: '2026-11-24T07:01:00.000Z', heading: null }
  const [moved] = unitsAt([unit], [first])
  expect(moved?.position).toMatchObject({ lat: -0.9, at: first.at })
  expect(unitsAt([moved ?? unit], [{ ...first, lat: -0.8, at: '2026-11-24T07:00:30.000Z' }])).toEqual([moved])
})
