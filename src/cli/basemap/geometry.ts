export type Position = [lng: number, lat: number]
export type Ring = Position[]
export type Polygons = Ring[][]

/** Five decimals are about a metre: more would be pretended. */
export const round = ([lng, lat]: readonly [number, number]): Position => [roundTo(lng), roundTo(lat)]
const roundTo = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** The rings rounded, without points that fell together; rings that fell flat are dropped. */
export function roundPolygons(polygons: readonly (readonly (readonly [number, number])[])[][]): Polygons {
  return polygons.map((rings) => rings.map((ring) => withoutRepeats(ring.map(round))).filter((ring) => ring.length >= 4)).filter((rings) => rings.length > 0)
}

const withoutRepeats = (ring: Ring) =>
  ring.filter((point, index) => index === 0 || point[0] !== ring[index - 1]?.[0] || point[1] !== ring[index - 1]?.[1])

/** The smallest convex ring around the points (Andrew's monotone chain), closed. */
export function convexHull(points: readonly Position[]): Ring {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const hull = [...halfHull(sorted), ...halfHull(sorted.reverse())]
  return hull[0] ? [...hull, hull[0]] : []
}

function halfHull(points: readonly Position[]): Position[] {
  const chain: Position[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = chain.slice(-2)
      if (!before || !last || turn(before, last, point) > 0) break
      chain.pop()
    }
    chain.push(point)
  }
  return chain.slice(0, -1)
}

const turn = (a: Position, b: Position, c: Position) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
