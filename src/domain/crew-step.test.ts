import { describe, expect, it } from 'vitest'
import { crewStep, isBehind, standingOf } from './crew-step.ts'

const step = (action: Parameters<typeof crewStep>[0], assignment: Parameters<typeof standingOf>[1], unit: Parameters<typeof standingOf>[0], othersAtWork = true) =>
  crewStep(action, { assignment, unit, othersAtWork }, 'agency-staff')

describe('a step of one crew among several', () => {
  it.each([
    ['the first departs', 'en-route', 'accepted', 'assigned', { unit: 'en_route', assignment: 'en_route', leaves: false }],
    ['the second departs', 'en-route', 'en_route', 'assigned', { unit: 'en_route', assignment: 'en_route', leaves: false }],
    ['one departs after others arrived', 'en-route', 'on_scene', 'assigned', { unit: 'en_route', assignment: 'on_scene', leaves: false }],
    ['the first arrives', 'on-scene', 'en_route', 'en_route', { unit: 'on_scene', assignment: 'on_scene', leaves: false }],
    ['the second arrives', 'on-scene', 'on_scene', 'en_route', { unit: 'on_scene', assignment: 'on_scene', leaves: false }],
    ['one accepts for all', 'accept', 'pending', 'assigned', { unit: 'accepted', assignment: 'accepted', leaves: false }],
    ['one is done before the others', 'complete', 'on_scene', 'on_scene', { unit: 'completed', assignment: 'on_scene', leaves: true }],
  ] as const)('%s', (_what, action, assignment, unit, expected) => {
    expect(step(action, assignment, unit)).toEqual(expected)
  })

  it('the last is done, and with it the assignment', () => {
    expect(step('complete', 'on_scene', 'on_scene', false)).toEqual({ unit: 'completed', assignment: 'completed', leaves: false })
  })

  it.each([
    ['arrived already', 'on-scene', 'on_scene', 'on_scene'],
    ['goes back', 'en-route', 'on_scene', 'on_scene'],
    ['accepts what is accepted', 'accept', 'accepted', 'assigned'],
    ['does anything about what is over', 'on-scene', 'completed', 'available'],
  ] as const)('is refused to who %s', (_what, action, assignment, unit) => {
    expect(step(action, assignment, unit)).toBeNull()
  })

  it("is refused to those who may not take the agency's steps", () => {
    expect(crewStep('en-route', { assignment: 'accepted', unit: 'assigned', othersAtWork: true }, 'call-taker')).toBeNull()
  })
})

it('a unit stands where it is, not where the first of them is', () => {
  expect(standingOf('assigned', 'on_scene')).toBe('accepted')
  expect(standingOf('en_route', 'on_scene')).toBe('en_route')
  expect(standingOf('out_of_service', 'en_route')).toBe('accepted')
  expect(standingOf('assigned', 'pending')).toBe('pending')
  expect(isBehind('en_route', 'on_scene')).toBe(true)
  expect(isBehind('en_route', 'accepted')).toBe(false)
  expect(isBehind('assigned', 'accepted')).toBe(false)
})
