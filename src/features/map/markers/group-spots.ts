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
  for (const spot of spots) {
    const crowd = alone.has(spot.id)
      ? undefined
      : groups.find(([lead]) => !alone.has(lead.id) && Math.hypot(lead.x - spot.x, lead.y - spot.y) <= radius)
    if (crowd) crowd.push(spot)
    else groups.push([spot])
  }
  return groups.map((members) => ({ members }))
}
