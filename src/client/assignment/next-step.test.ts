import { describe, expect, it } from 'vitest'
import { stepsOf } from './next-step.ts'

describe('stepsOf', () => {
  it.each([
    ['pending', 'accept', ['en-route', 'on-scene', 'complete'], true],
    ['accepted', 'en-route', ['on-scene', 'complete'], false],
    ['en_route', 'on-scene', ['complete'], false],
    ['on_scene', 'complete', [], false],
    ['completed', null, [], false],
    ['declined', null, [], false],
    ['withdrawn', null, [], false],
  ] as const)('leads agency staff on from %s', (status, next, ahead, decline) => {
    expect(stepsOf(status, 'agency-staff')).toEqual({ next, ahead, decline, withdraw: false })
  })

  it('lets a supervisor act for the agency and withdraw', () => {
    expect(stepsOf('pending', 'supervisor')).toMatchObject({ next: 'accept', decline: true, withdraw: true })
  })

  it('leaves a call-taker nothing but to withdraw', () => {
    expect(stepsOf('en_route', 'call-taker')).toEqual({ next: null, ahead: [], decline: false, withdraw: true })
  })
})
