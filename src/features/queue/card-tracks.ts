type Row = { readonly index: number; readonly start: number; readonly end: number }

const narrowestRem = 27

/** How many columns of at least 27 rem fit beside each other; one where not even that does. */
export const columnsIn = (width: number, remPx: number, gap: number): number =>
  Math.max(1, Math.floor((width + gap) / (narrowestRem * remPx + gap)))

/**
 * The rows of a grid in which only some are drawn: each of those as high as its cards, and between them empty ones as
 * long as what is left out. `trackOf` says in which row of the grid a drawn one stands, from 1.
 */
export function tracksOf(rows: readonly Row[], total: number, gap: number): { template: string; trackOf: (index: number) => number } {
  const tracks: string[] = []
  const places = new Map<number, number>()
  let end = -gap
  // The grid puts a gap after the empty row as well.
  const skip = (to: number, gapsInside: number) => {
    const left = to - end - gap * gapsInside
    if (left > 0.5) tracks.push(`${left}px`)
  }
  for (const row of rows) {
    if (row.start - end > gap + 0.5) skip(row.start, 2)
    tracks.push('auto')
    places.set(row.index, tracks.length)
    end = row.end
  }
  if (rows.length > 0) skip(total, 1)
  return { template: tracks.join(' '), trackOf: (index) => places.get(index) ?? 1 }
}
