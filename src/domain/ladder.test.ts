import { describe, expect, it } from 'vitest'
import { assignmentStatuses, type AssignmentStatus } from './assignment.ts'
import {
  acknowledgeClock, changedClocks, clocksOf, declinedClock, lastStep, leastSteps, nextAgency, settleClocks, startClock, stoppedClock, takeDueStep, usualLadders, clockNames, type ClockName,
  type ClockState, type Ladder,
} from './ladder.ts'
import { priorities } from './priority.ts'

const start = new Date('2026-07-01T10:00:00.000Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const ladder: Ladder = { accept: [60, 30, 20], depart: [120, 60], arrive: [900, 300], update: [1_800, 900] }
const take = (state: ClockState, now: Date, next: string | null = null) => takeDueStep(state, now, next)

describe('the clock that an assignment starts', () => {
  const wanted: Readonly<Record<AssignmentStatus, readonly [ClockName, number] | null>> = {
    pending: ['accept', 60], accepted: ['depart', 120], en_route: ['arrive', 900], on_scene: ['update', 1_800],
    completed: null, declined: null, withdrawn: null,
  }
  it.each(assignmentStatuses)('%s', (status) => {
    const [clock, seconds] = wanted[status] ?? [null, null]
    expect(startClock(status, ladder, start)).toEqual({ ...stoppedClock, clock, seconds: clock === null ? [] : ladder[clock], dueAt: seconds === null ? null : at(seconds) })
  })

  it.each(assignmentStatuses)('a partner without an account is waited for only until it accepts: %s', (status) => {
    expect(startClock(status, ladder, start, true).clock).toBe(status === 'pending' ? 'accept' : null)
  })
})

describe('a walk up the ladder', () => {
  it('alarms the agency, then the supervisor with an offer, then stays until somebody acts', () => {
    const first = take(startClock('pending', ladder, start), at(60), 'bpbd')
    expect(first).toEqual({ ...stoppedClock, clock: 'accept', seconds: ladder.accept, step: 1, overdueSince: at(60), dueAt: at(90) })
    const second = take(first, at(90), 'bpbd')
    expect(second).toEqual({ ...first, step: 2, dueAt: at(110), offer: 'bpbd' })
    const third = take(second, at(110), 'bpbd')
    expect(third).toEqual({ ...second, step: 3, dueAt: null })
    expect(take(third, at(999), 'bpbd')).toEqual(third)
  })

  it('counts each step from when it was taken: an agency has its time though the server was down', () => {
    const late = take(startClock('pending', ladder, start), at(500))
    expect(late).toMatchObject({ step: 1, overdueSince: at(60), dueAt: at(530) })
  })

  it('offers nobody where it waits for a departure, and ends with the last step that the city has', () => {
    const first = take(startClock('accepted', ladder, start), at(120), 'bpbd')
    const second = take(first, at(180), 'bpbd')
    expect(second).toMatchObject({ clock: 'depart', step: 2, dueAt: null, offer: null, overdueSince: at(120) })
  })

  it('an alarm that was taken on is silent, and comes back as it was after the clock has run once more', () => {
    const second = take(take(startClock('pending', ladder, start), at(60)), at(90), 'bpbd')
    const taken = acknowledgeClock(second, at(95))
    expect(taken).toEqual({ ...second, acknowledgedAt: at(95), dueAt: at(155) })
    expect(take(taken, at(155), 'bpbd')).toEqual({ ...second, dueAt: at(175) })
  })

  it.each(priorities)('has all its steps in the usual ladder of priority %i, the first as the field knows it', (priority) => {
    expect(usualLadders[priority].accept).toHaveLength(lastStep)
    for (const clock of clockNames) expect(usualLadders[priority][clock].length).toBeGreaterThanOrEqual(leastSteps[clock])
    expect(usualLadders[priority].accept[0]).toBe({ 1: 60, 2: 120, 3: 600 }[priority])
  })
})

describe('a decline', () => {
  it('goes to the supervisor at once while others are asked', () => {
    expect(take(declinedClock(start, true, ladder), start, 'bpbd')).toMatchObject({ step: 2, offer: 'bpbd', overdueSince: start, dueAt: at(20) })
  })

  it('goes to the last step at once when nobody is left', () => {
    expect(take(declinedClock(start, false, ladder), start, null)).toMatchObject({ step: 3, offer: null, dueAt: null })
  })
})

describe('a change of a ticket', () => {
  const running = startClock('pending', ladder, start)
  const standing = (id: string, status: AssignmentStatus, state: ClockState = stoppedClock) =>
    ({ state, id, status, partner: false, startedAt: start })
  const change = { waiting: true, retimed: false, ladder, at: at(10) }
  const settled = (before: [string, AssignmentStatus][], after: ReturnType<typeof standing>[], over: Partial<typeof change> = {}) =>
    new Map(settleClocks(before.map(([id, status]) => ({ id, status })), after, { ...change, ...over }).map(({ id, state }) => [id, state]))

  it('starts the clock of what is new or moved, and leaves the others alone', () => {
    const found = settled([['a', 'pending'], ['b', 'pending']], [standing('a', 'accepted', running), standing('b', 'pending', running)])
    expect([...found]).toEqual([['a', startClock('accepted', ladder, at(10))]])
  })

  it.each(['completed', 'withdrawn'] as const)('stops the clock of what is %s', (status) => {
    expect(settled([['a', 'pending']], [standing('a', status, running)]).get('a')).toEqual(stoppedClock)
  })

  it('a decline with another agency asked is due at the supervisor; without one at the last step', () => {
    expect(settled([['a', 'pending'], ['b', 'pending']], [standing('a', 'declined', running), standing('b', 'pending', running)]).get('a')).toEqual(declinedClock(at(10), true, ladder))
    expect(settled([['a', 'pending'], ['b', 'declined']], [standing('a', 'declined', running), standing('b', 'declined')]).get('a')).toEqual(declinedClock(at(10), false, ladder))
  })

  it('an agency sent besides takes on the alarm of the silent, and ends that of those who declined', () => {
    const late = take(running, at(60))
    const found = settled(
      [['a', 'pending'], ['b', 'declined']],
      [standing('a', 'pending', late), standing('b', 'declined', take(declinedClock(start, true, ladder), start)), standing('c', 'pending')],
    )
    expect(found.get('a')).toEqual(acknowledgeClock(late, at(10)))
    expect(found.get('b')).toEqual(stoppedClock)
    expect(found.get('c')).toEqual(startClock('pending', ladder, at(10)))
  })

  it('an agency sent besides changes nothing for one that still has time', () => {
    expect([...settled([['a', 'pending']], [standing('a', 'pending', running), standing('c', 'pending')]).keys()]).toEqual(['c'])
  })

  it('stops all with the end of the ticket', () => {
    const found = settled([['a', 'pending'], ['b', 'declined']], [standing('a', 'withdrawn', running), standing('b', 'declined', declinedClock(start, false, ladder))], { waiting: false })
    expect([...found.values()]).toEqual([stoppedClock, stoppedClock])
  })

  it('of its priority sets the times anew, from when the clocks began; not those that are overdue, nor a word that is waited for', () => {
    const fast: Ladder = { ...ladder, accept: [20, 10, 10], update: [900, 60] }
    const [late, waited] = [take(running, at(60)), startClock('on_scene', ladder, start)]
    const found = settled(
      [['a', 'pending'], ['b', 'pending'], ['c', 'on_scene']],
      [standing('a', 'pending', running), standing('b', 'pending', late), standing('c', 'on_scene', waited)],
      { retimed: true, ladder: fast },
    )
    expect(found.get('a')).toEqual(startClock('pending', fast, start))
    // When these two are due stays; what comes after is by the new times.
    expect(found.get('b')).toEqual({ ...late, seconds: fast.accept })
    expect(found.get('c')).toEqual({ ...waited, seconds: fast.update })
  })
})

it('a clock keeps the times that it started with, whatever the ladder becomes', () => {
  const first = take(startClock('pending', ladder, start), at(60))
  const pending = { id: 'a', status: 'pending' } as const
  const fast: Ladder = { ...ladder, accept: [20, 10, 10] }
  expect(settleClocks([pending], [{ ...pending, partner: false, startedAt: start, state: first }], { waiting: true, retimed: false, ladder: fast, at: at(70) })).toEqual([])
  expect(take(first, at(90)).dueAt).toEqual(at(110))
})

it('names the clocks in which two ladders differ, by any of their steps', () => {
  expect(changedClocks(ladder, { ...ladder })).toEqual([])
  const after = { ...ladder, accept: [60, 30, 21], update: [1_800] }
  expect(changedClocks(ladder, after)).toEqual(['accept', 'update'])
  expect(clocksOf(after, ['update'])).toEqual({ update: [1_800] })
})

it('the next agency is the first that was not asked', () => {
  expect(nextAgency(['damkar', 'dinkes', 'bpbd'], ['damkar', 'dinkes'])).toBe('bpbd')
  expect(nextAgency(['damkar'], ['damkar'])).toBeNull()
})
