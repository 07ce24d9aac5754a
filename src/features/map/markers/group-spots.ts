import { createGrid } from './grid.ts'

/** A point on the map in pixels at the present zoom. */
export type Spot = { readonly id: string; readonly x: number; readonly y: number }
/** Spots too close to be told apart. The first member stands for all. */
export type Group<S extends Spot> = { readonly members: readonly [S, ...S[]] }

/**
 * Gathers spots that lie within `radius` pixels of one that comes before them. Given in order of need, the neediest of
 * a crowd stands for it. A spot named in `alone` is never gathered: it stays where it is, in sight.
 */
export function groupSpots<S extends Spot>(spots: readonly S[], radius: number, alone: ReadonlySet<string>): Group<S>[] {
  const groups: [S, ...S[]][] = []
  // Only a lead in the same square of the grid or in one beside it can be near enough.
  const leads = createGrid<number>(radius)
  for (const spot of spots) {
    const near = alone.has(spot.id) ? [] : leads.around(spot)
    const first = near.reduce((least, index) => (index < least && isWithin(groups[index]?.[0], spot, radius) ? index : least), Infinity)
    const crowd = groups[first]
    if (crowd) crowd.push(spot)
    else {
      if (!alone.has(spot.id)) leads.put(spot, groups.length)
      groups.push([spot])
    }
  }
  return groups.map((members) => ({ members }))
}

const isWithin = (lead: Spot | undefined, spot: Spot, radius: number) => lead !== undefined && Math.hypot(lead.x - spot.x, lead.y - spot.y) <= radius
