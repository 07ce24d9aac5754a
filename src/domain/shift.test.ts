import { expect, it } from 'vitest'
import { checkShiftAction } from './shift.ts'

const running = { userId: 'u1', agency: null, ended: false, confirmed: false }
const ended = { ...running, ended: true }
const confirmed = { ...ended, confirmed: true }
const ofAgency = { ...running, agency: 'damkar' }
const own = { id: 'u1', role: 'call-taker' } as const
const next = { id: 'u2', role: 'call-taker' } as const
const supervisor = { id: 'u3', role: 'supervisor' } as const
const crew = { id: 'u1', role: 'agency-staff' } as const
const colleague = { id: 'u2', role: 'agency-staff' } as const

it.each([
  [running, 'end', own, 'allowed'], [running, 'end', next, 'forbidden'], [running, 'end', supervisor, 'allowed'],
  [ended, 'end', own, 'invalid-transition'], [ended, 'end', supervisor, 'invalid-transition'],
  [running, 'confirm', next, 'invalid-transition'], [ended, 'confirm', next, 'allowed'], [ended, 'confirm', supervisor, 'allowed'],
  [ended, 'confirm', own, 'forbidden'], [confirmed, 'confirm', next, 'invalid-transition'],
  [ofAgency, 'end', crew, 'allowed'], [ofAgency, 'end', colleague, 'forbidden'], [ofAgency, 'end', supervisor, 'allowed'], [ofAgency, 'end', next, 'forbidden'],
  [{ ...ofAgency, ended: true }, 'confirm', supervisor, 'forbidden'],
] as const)('%j: %s by %j is %s', (standing, action, person, verdict) => {
  expect(checkShiftAction(standing, action, person)).toBe(verdict)
})
