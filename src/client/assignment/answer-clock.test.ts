import { describe, expect, it } from 'vitest'
import { answerClock } from './answer-clock.ts'

const sentAt = Date.parse('2026-11-24T03:00:00Z')
const at = (seconds: number) => new Date(sentAt + seconds * 1000).toISOString()
const after = (seconds: number) => sentAt + seconds * 1000
const waiting = { clock: 'accept', deadlineAt: at(60), overdue: null } as const
const late = { ...waiting, deadlineAt: at(90), overdue: { clock: 'accept', step: 1, since: at(60), acknowledgedAt: null, offer: null } } as const

describe('answerClock', () => {
  it.each([[0, 60], [0.4, 60], [45, 15], [59.5, 1], [60, 0], [75, 0]])('after %f s there are %i s left: only the ladder says that it is over', (seconds, left) => {
    expect(answerClock(waiting, after(seconds))).toEqual({ kind: 'left', clock: 'accept', seconds: left })
  })

  it.each([[60, 0], [61.5, 1], [200, 140]])('after %f s it is over by %i s', (seconds, over) => {
    expect(answerClock(late, after(seconds))).toEqual({ kind: 'over', clock: 'accept', seconds: over })
  })

  it('says nothing of a clock that runs while the agency works, until it is over', () => {
    expect(answerClock({ clock: 'depart', deadlineAt: at(60), overdue: null }, after(10))).toBeNull()
    expect(answerClock({ ...late, clock: 'depart', overdue: { ...late.overdue, clock: 'depart' } }, after(70))).toMatchObject({ kind: 'over', clock: 'depart' })
  })

  it('says nothing where nobody is waited for', () => {
    expect(answerClock({ clock: null, deadlineAt: null, overdue: null }, after(500))).toBeNull()
  })
})
