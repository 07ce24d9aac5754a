import { describe, expect, it } from 'vitest'
import { lengthOf, textOnLine } from './text-on-line.ts'

const advances = [0, 10, 20, 30]

describe('text along a line', () => {
  it('follows a straight line from where it is told to start', () => {
    const letters = textOnLine([{ x: 0, y: 5 }, { x: 100, y: 5 }], advances, 20)
    expect(letters?.map(({ at }) => at.x)).toEqual([20, 30, 40])
    expect(letters?.every(({ angle }) => angle === 0)).toBe(true)
  })

  it('reads from left to right on a line drawn from right to left', () => {
    const letters = textOnLine([{ x: 100, y: 0 }, { x: 0, y: 0 }], advances, 20)
    expect(letters?.map(({ at }) => Math.round(at.x))).toEqual([50, 60, 70])
    expect(letters?.every(({ angle }) => Math.abs(angle) < 1e-9)).toBe(true)
  })

  it('bends with a gentle line and refuses a sharp corner', () => {
    const gentle = [{ x: 0, y: 0 }, { x: 25, y: 0 }, { x: 60, y: 10 }]
    expect(textOnLine(gentle, advances, 5)).not.toBeNull()
    const corner = [{ x: 0, y: 0 }, { x: 25, y: 0 }, { x: 25, y: 60 }]
    expect(textOnLine(corner, advances, 5)).toBeNull()
  })

  it('refuses a line that ends before the text does', () => {
    const line = [{ x: 0, y: 0 }, { x: 40, y: 0 }]
    expect(lengthOf(line)).toBe(40)
    expect(textOnLine(line, advances, 11)).toBeNull()
  })
})
