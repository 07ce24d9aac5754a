import { expect, it } from 'vitest'
import { columnsIn, tracksOf } from './card-tracks.ts'

/** Where each track begins, when drawn rows are 100 high and the grid's gap is 10. */
const begins = (template: string) => {
  let at = 0
  return template.split(' ').map((track) => {
    const here = at
    at += (track === 'auto' ? 100 : parseFloat(track)) + 10
    return here
  })
}
const row = (index: number) => ({ index, start: index * 110, end: index * 110 + 100 })

it('draws all rows as they are', () => {
  expect(tracksOf([row(0), row(1)], 210, 10).template).toBe('auto auto')
})

it('puts each drawn row where it would stand if all were drawn', () => {
  const rows = [row(2), row(50), row(51), row(900)]
  const { template, trackOf } = tracksOf(rows, 1000 * 110 - 10, 10)
  const at = begins(template)
  expect(rows.map(({ index }) => at[trackOf(index) - 1])).toEqual(rows.map(({ start }) => start))
  const last = template.split(' ').length - 1
  expect((at[last] ?? 0) + parseFloat(template.split(' ')[last] ?? '')).toBe(1000 * 110 - 10)
})

it.each([[300, 1], [431, 1], [432, 1], [880, 2], [879, 1], [1328, 3]])('%i px hold %i columns', (width, columns) => {
  expect(columnsIn(width, 16, 16)).toBe(columns)
})
