import { describe, expect, it } from 'vitest'
import { afterCall, callbackDeadline, callbackDue, checkCallback } from './callback.ts'

const at = new Date('2026-11-24T07:00:00Z')
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)

describe('a callback', () => {
  it('is due an hour after it was asked for, or ten minutes after the work was done, whichever is sooner', () => {
    expect(callbackDeadline(at)).toEqual(minutes(60))
    expect(callbackDue({ dueAt: minutes(60), tries: 0 }, null)).toEqual(minutes(60))
    expect(callbackDue({ dueAt: minutes(60), tries: 0 }, minutes(20))).toEqual(minutes(30))
    expect(callbackDue({ dueAt: minutes(60), tries: 0 }, minutes(55))).toEqual(minutes(60))
  })

  it('not reached is tried again ten minutes later, whenever the work was done, three times in all', () => {
    expect(afterCall(0, 'no-answer', at)).toEqual({ state: 'open', tries: 1, dueAt: minutes(10) })
    expect(callbackDue({ dueAt: minutes(10), tries: 1 }, minutes(-30))).toEqual(minutes(10))
    expect(afterCall(1, 'no-answer', at)).toEqual({ state: 'open', tries: 2, dueAt: minutes(10) })
    expect(afterCall(2, 'no-answer', at)).toEqual({ state: 'no-answer', tries: 3, dueAt: null })
  })

  it('ends with any other outcome', () => {
    expect(afterCall(1, 'reached', at)).toEqual({ state: 'reached', tries: 2, dueAt: null })
    expect(afterCall(0, 'wrong-number', at)).toEqual({ state: 'wrong-number', tries: 1, dueAt: null })
    expect(afterCall(0, 'not-needed', at)).toEqual({ state: 'not-needed', tries: 0, dueAt: null })
  })

  it.each([
    ['open', null, 'call-taker', 'allowed'],
    ['open', { id: 'a', at: minutes(-1) }, 'call-taker', 'allowed'],
    ['open', { id: 'b', at: minutes(-9) }, 'call-taker', 'invalid-transition'],
    ['open', { id: 'b', at: minutes(-10) }, 'call-taker', 'allowed'],
    ['open', { id: 'b', at: minutes(-1) }, 'supervisor', 'allowed'],
    ['reached', null, 'supervisor', 'invalid-transition'],
  ] as const)('%s, held by %o: a %s is answered %s', (state, held, role, verdict) => {
    expect(checkCallback(state, held, { id: 'a', role }, at)).toBe(verdict)
  })
})
