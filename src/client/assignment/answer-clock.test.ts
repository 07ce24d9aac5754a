import { describe, expect, it } from 'vitest'
import { answerClock } from './answer-clock.ts'

const sent = '2026-11-24T07:00:00Z'
const after = (seconds: number) => Date.parse(sent) + seconds * 1000
const pending = { status: 'pending', dispatchedAt: sent } as const

describe('answerClock', () => {
  it.each([
    [1, 0, 'left', 60],
    [1, 59.9, 'left', 1],
    [1, 60, 'over', 0],
    [2, 125, 'over', 5],
    [3, 125, 'left', 475],
  ] as const)('gives priority %d after %d s: %s %d', (priority, seconds, kind, expected) => {
    expect(answerClock(pending, priority, after(seconds))).toEqual({ kind, seconds: expected })
  })

  it('stops once the assignment is answered', () => {
    expect(answerClock({ ...pending, status: 'accepted' }, 1, after(500))).toBeNull()
  })
})
