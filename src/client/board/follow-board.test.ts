import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ticket } from '#contracts/ticket.ts'
import { boardAfter, boardOf, type Board } from './board.ts'
import { followBoard } from './follow-board.ts'
import { inOrder } from './in-order.ts'
import { tally } from './tally.ts'

const at = '2026-11-24T07:00:00.000Z'
const ticket = (id: string, priority = 1, version = 1): Ticket => ({
  id, version, number: `112-20261124-${id}`, type: 'kebakaran', priority: (1 + (priority % 3)) as Ticket['priority'], status: 'dispatched', openedAt: at, updatedAt: at,
  location: { lat: -0.94, lng: 100.36, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1, answers: {}, description: null, assignments: [],
})
const byPriority = (a: Ticket, b: Ticket) => a.priority - b.priority

type Step = { readonly id: number; readonly priority: number; readonly gone: boolean }
const steps = fc.array(fc.record({ id: fc.nat(12), priority: fc.nat(2), gone: fc.boolean() }), { maxLength: 40 })

/** The board after somebody opened, changed or closed one ticket. */
function next(board: Board, { id, priority, gone }: Step, version: number): Board {
  const known = board.get(String(id))
  return boardAfter(board, { gone: known ? [known] : [], come: gone ? [] : [ticket(String(id), priority, version)] })
}

describe('what follows the board', () => {
  const unlike = (one: Ticket) => (one.priority === 2 ? null : one)
  const isOf = ({ priority }: Ticket) => ({ urgent: priority === 1, odd: priority % 2 === 1 })

  it('ends where reckoning afresh would, however many boards it has not seen', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (list, looked) => {
        const [order, counts] = [inOrder(unlike, byPriority), tally(['urgent', 'odd'], isOf)]
        let board = boardOf([ticket('1'), ticket('2', 2)])
        list.forEach((step, index) => {
          board = next(board, step, index + 2)
          if (!looked[index]) return
          order(board)
          counts(board)
        })
        const afresh = inOrder(unlike, byPriority)(boardOf([...board.values()]))
        expect(order(board).map(({ priority }) => priority)).toEqual(afresh.map(({ priority }) => priority))
        expect(new Set(order(board))).toEqual(new Set(afresh))
        expect(order(board)).toHaveLength(afresh.length)
        expect(counts(board)).toEqual(tally(['urgent', 'odd'], isOf)(boardOf([...board.values()])))
      }),
    )
  })

  it('looks at one newcomer among ten thousand, and not at the others', () => {
    let [looked, compared] = [0, 0]
    const look = (one: Ticket) => ((looked += 1), one)
    const order = inOrder(look, (a, b) => ((compared += 1), byPriority(a, b)))
    const counts = tally(['urgent'], (one) => ({ urgent: look(one).priority === 1 }))
    const before = boardOf(Array.from({ length: 10_000 }, (_, id) => ticket(String(id), id)))
    order(before)
    counts(before)
    ;[looked, compared] = [0, 0]
    const after = boardAfter(before, { gone: [], come: [ticket('new')] })
    expect(order(after)).toHaveLength(10_001)
    counts(after)
    expect(looked).toBe(2)
    expect(compared).toBeLessThan(20)
  })

  it('gives back the same where a change does not matter', () => {
    const [order, counts] = [inOrder(unlike, byPriority), tally(['urgent'], isOf)]
    const before = boardOf([ticket('1')])
    const [list, count] = [order(before), counts(before)]
    const after = boardAfter(before, { gone: [], come: [ticket('2', 1)] })
    expect(order(after)).toBe(list)
    expect(counts(after)).toBe(count)
  })

  it('reckons afresh from a board that no change leads to', () => {
    const sizes = followBoard((tickets) => tickets.length, () => expect.fail('no change leads there'))
    expect(sizes(boardOf([ticket('1')]))).toBe(1)
    expect(sizes(boardOf([ticket('1'), ticket('2')]))).toBe(2)
  })

  it('reckons afresh after a great many changes', () => {
    let afresh = 0
    const sizes = followBoard((tickets) => ((afresh += 1), tickets.length), (before, { come }) => before + come.length)
    const before = boardOf([])
    sizes(before)
    expect(sizes(boardAfter(before, { gone: [], come: Array.from({ length: 1000 }, (_, id) => ticket(String(id))) }))).toBe(1000)
    expect(afresh).toBe(2)
  })
})
