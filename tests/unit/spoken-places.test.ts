import { expect, it } from 'vitest'
import { placeFinder } from '#server/places/place-finder.ts'
import { loadQueries } from '../places/load-queries.ts'
import { rankOfMeant } from '../places/score-queries.ts'

const finder = placeFinder()
const judged = loadQueries().map((query) => {
  const answers = finder.search(query.query, { limit: 5 })
  return { ...query, rank: rankOfMeant(query, answers), first: answers[0]?.name ?? 'nothing' }
})
type Judged = (typeof judged)[number]

const share = (list: Judged[], worst: number) => list.filter(({ rank }) => rank !== null && rank <= worst).length / list.length
const percent = (part: number) => `${(part * 100).toFixed(1)} %`

it('has at least 150 queries, a third of them held out, none twice', () => {
  expect(judged.length).toBeGreaterThanOrEqual(150)
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length)
  expect(judged.filter(({ set }) => set === 'held-out').length / judged.length).toBeGreaterThan(0.32)
})

it('finds the place that was meant: first in 85 of 100, among five in 95', () => {
  const parts = { all: judged, tuned: judged.filter(({ set }) => set === 'tuned'), 'held out': judged.filter(({ set }) => set === 'held-out') }
  const lines = Object.entries(parts).map(([name, list]) => `${name} (${list.length}): first ${percent(share(list, 1))}, among five ${percent(share(list, 5))}`)
  const misses = judged.filter(({ rank }) => rank !== 1).map(({ set, query, meant, rank, first }) => `${rank ?? '–'} ${set}: "${query}" means ${meant}, first was ${first}`)
  process.stdout.write(`  spoken queries, ${lines.join('; ')}\n${misses.map((line) => `    ${line}\n`).join('')}`)
  for (const list of Object.values(parts)) {
    expect(share(list, 1)).toBeGreaterThanOrEqual(0.85)
    expect(share(list, 5)).toBeGreaterThanOrEqual(0.95)
  }
})
