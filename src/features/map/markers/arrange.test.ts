import { describe, expect, it } from 'vitest'
import { arrange, gatheringRadius } from './arrange.ts'
import { createCrowds, type Spot } from './crowds.ts'

const spot = (id: string, x: number, y = 0) => ({ id, x, y })
const crowd = (count: number) => Array.from({ length: count }, (_, index) => spot(`t${index}`, 100 + (index % 3), 100))
const far = { zoom: 12, scale: 1, selected: null, opened: null }
const near = { zoom: 15, scale: 1, selected: null, opened: null }

const arranged = (spots: readonly Spot[], view: Parameters<typeof arrange>[1]) => {
  const order = new Map(spots.map(({ id }, index) => [id, index]))
  const crowds = createCrowds<Spot>({ radius: gatheringRadius(view), compare: (a, b) => order.get(a.id)! - order.get(b.id)!, alone: view.selected })
  for (const one of spots) crowds.add(one)
  return arrange(crowds.groups(), view)
}

describe('arranging the markers', () => {
  it('gathers a crowd under its neediest member from far out', () => {
    const [only, ...rest] = arranged(crowd(5), far)
    expect(rest).toEqual([])
    expect(only?.lead.id).toBe('t0')
    expect(only?.members).toHaveLength(5)
    expect(only?.moved).toBe(false)
  })

  it('shows a small crowd one by one close up, joined to where they are', () => {
    const standing = arranged(crowd(5), near)
    expect(standing.map(({ members }) => members.length)).toEqual([1, 1, 1, 1, 1])
    expect(standing.some(({ displaced }) => displaced)).toBe(true)
    expect(standing.every(({ lead, members }) => members[0] === lead)).toBe(true)
  })

  it('keeps a large crowd gathered until it is opened', () => {
    expect(arranged(crowd(20), near)).toHaveLength(1)
    expect(arranged(crowd(20), { ...near, opened: 't7' })).toHaveLength(20)
  })

  it('never hides or moves the selected ticket', () => {
    for (const view of [far, near]) {
      const standing = arranged(crowd(4), { ...view, selected: 't2' })
      const chosen = standing.find(({ lead }) => lead.id === 't2')
      expect(chosen).toMatchObject({ x: 102, y: 100, moved: false, displaced: false })
      expect(chosen?.members).toHaveLength(1)
    }
  })

  it('loses nobody', () => {
    const spots = Array.from({ length: 200 }, (_, index) => spot(`t${index}`, (index * 37) % 400, (index * 91) % 300))
    for (const view of [far, near, { ...near, opened: 't3' }]) {
      expect(arranged(spots, view).flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(spots.map(({ id }) => id).toSorted())
    }
  })

  it('gathers from further away where markers are larger', () => {
    const pair = [spot('a', 0), spot('b', 60)]
    expect(arranged(pair, far)).toHaveLength(2)
    expect(arranged(pair, { ...far, scale: 2 })).toHaveLength(1)
  })
})
