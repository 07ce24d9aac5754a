import { describe, expect, it } from 'vitest'
import { spread } from './spread.ts'

const spot = (id: string, x: number, y = 0) => ({ id, x, y })
const nobody: ReadonlySet<string> = new Set()

function closest(spots: readonly { x: number; y: number }[]): number {
  const gaps = spots.flatMap((one, index) => spots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)))
  return Math.min(...gaps)
}

describe('spreading markers', () => {
  it('leaves alone what is far enough apart', () => {
    const placed = spread([spot('a', 0), spot('b', 50)], 40, nobody)
    expect(placed.map(({ x }) => Math.round(x))).toEqual([0, 50])
  })

  it('parts two by half the missing distance each', () => {
    expect(spread([spot('a', 0), spot('b', 20)], 40, nobody).map(({ x }) => Math.round(x))).toEqual([-10, 30])
  })

  it('moves only the other one when one is fixed', () => {
    const [a, b] = spread([spot('a', 0), spot('b', 20)], 40, new Set(['a']))
    expect(a).toEqual(spot('a', 0))
    expect(Math.round(b?.x ?? 0)).toBe(40)
  })

  it.each([2, 5, 8])('parts %i on one and the same point', (count) => {
    const placed = spread(Array.from({ length: count }, (_, index) => spot(String(index), 7, 7)), 38, nobody)
    expect(closest(placed)).toBeGreaterThan(36)
    expect(Math.max(...placed.map(({ x, y }) => Math.hypot(x - 7, y - 7)))).toBeLessThan(38 * 2.2)
  })

  it('gives the same picture for the same spots', () => {
    const spots = [spot('a', 0), spot('b', 3), spot('c', 3, 2)]
    expect(spread(spots, 40, nobody)).toEqual(spread(spots, 40, nobody))
  })
})
