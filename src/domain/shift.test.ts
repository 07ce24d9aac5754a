import { expect, it } from 'vitest'
import { checkShiftAction } from './shift.ts'

const running = { userId: 'u1', ended: false, confirmed: false }
const ended = { ...running, ended: true }
const confirmed = { ...ended, confirmed: true }
const own = { id: 'u1', role: 'call-taker' } as const
const next = { id: 'u2', role: 'call-taker' } as const
const supervisor = { id: 'u3', role: 'supervisor' } as const

it.each([
  [running, 'end', own, 'allowed'], [running, 'end', next, 'forbidden'], [running, 'end', supervisor, 'allowed'],
  [ended, 'end', own, 'invalid-transition'], [ended, 'end', supervisor, 'invalid-transition'],
  [running, 'confirm', next, 'invalid-transition'], [ended, 'confirm', next, 'allowed'], [ended, 'confirm', supervisor, 'allowed'],
  [ended, 'confirm', own, 'forbidden'], [confirmed, 'confirm', next, 'invalid-transition'],
] as const)('%j: %s by %j is %s', (standing, action, person, verdict) => {
  expect(checkShiftAction(standing, action, person)).toBe(verdict)
})
