import { describe, expect, it } from 'vitest'
import type { Unit } from '#contracts/unit.ts'
import type { UnitStatus } from '#domain/unit.ts'
import { countUnits, crewSize, groupUnits } from './group-units.ts'

const unit = (callsign: string, agency: string, status: UnitStatus): Unit => ({
  id: callsign, agency, callsign, kind: 'pemadam', base: 'Pos 1', status, statusAt: '2026-11-24T07:00:00.000Z', outReason: null,
  crew: { komandan: 1, petugas: 3 }, basePosition: null, task: null, position: null,
})
const units = [unit('A1', 'damkar', 'out_of_service'), unit('A2', 'damkar', 'available'), unit('B1', 'polisi', 'on_scene'), unit('A3', 'damkar', 'available')]

describe('the board', () => {
  it('has an agency for each in order, free units first, and no empty group', () => {
    const shown = groupUnits(units).map(({ agency, byStatus }) => [agency, byStatus.map((group) => [group.status, group.units.map(({ callsign }) => callsign)])])
    expect(shown).toEqual([
      ['damkar', [['available', ['A2', 'A3']], ['out_of_service', ['A1']]]],
      ['polisi', [['on_scene', ['B1']]]],
    ])
  })

  it('counts by status, and the crew by heads', () => {
    expect(countUnits(units)).toEqual({ available: 2, assigned: 0, en_route: 0, on_scene: 1, out_of_service: 1 })
    expect(crewSize({ crew: { komandan: 1, petugas: 3 } })).toBe(4)
    expect(crewSize({ crew: {} })).toBe(0)
  })
})
