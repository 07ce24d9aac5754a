import { distanceMetres, nearest, type LatLng } from '../geo.ts'
import { crossing } from './crossing.ts'

export type RoadLine = { readonly points: readonly LatLng[]; readonly kmPerHour: number }
type Edge = { readonly to: number; readonly metres: number; readonly seconds: number }
export type RoadGraph = { readonly nodes: readonly LatLng[]; readonly edges: readonly (readonly Edge[])[] }

/** Lines that were drawn by hand meet within this distance. */
const meetMetres = 30
const denseMetres = 150

/**
 * A graph of roads, driven both ways: lines meet where they cross and where their points come close. Long pieces are cut, so
 * that every place on a road has a node nearby.
 */
export function roadGraph(lines: readonly RoadLine[]): RoadGraph {
  const nodes: LatLng[] = []
  const edges: Edge[][] = []
  const link = (a: number, b: number, kmPerHour: number) => {
    const [from, to] = [nodes[a], nodes[b]]
    if (!from || !to) return
    const metres = distanceMetres(from, to)
    const seconds = (metres * 3.6) / kmPerHour
    edges[a]?.push({ to: b, metres, seconds })
    edges[b]?.push({ to: a, metres, seconds })
  }
  const owner: number[] = []
  lines.forEach(({ points, kmPerHour }, index) => {
    const others = lines.filter((_line, other) => other !== index)
    withCrossings(points, others).forEach((point, at) => {
      edges.push([])
      owner.push(index)
      const node = nodes.push(point) - 1
      if (at > 0) link(node - 1, node, kmPerHour)
    })
  })
  nodes.forEach((point, a) => {
    for (let b = a + 1; b < nodes.length; b += 1) {
      const other = nodes[b]
      if (other && owner[a] !== owner[b] && near(point, other)) link(a, b, lines[owner[a] ?? 0]?.kmPerHour ?? 1)
    }
  })
  return { nodes, edges }
}

/** The node nearest to a point; `null` for a graph without roads. */
export function nearestNode(graph: RoadGraph, point: LatLng): { readonly node: number; readonly metres: number } | null {
  const found = nearest(point, graph.nodes.keys(), (node) => graph.nodes[node] ?? point)
  return found && { node: found.item, metres: found.metres }
}

// The first test is cheap, and nearly always enough.
const near = (a: LatLng, b: LatLng) => Math.abs(a.lat - b.lat) < 0.001 && Math.abs(a.lng - b.lng) < 0.001 && distanceMetres(a, b) <= meetMetres

/** The points of a line, with those where it meets other lines, and more where they lie far apart. */
function withCrossings(points: readonly LatLng[], others: readonly RoadLine[]): LatLng[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1]
    if (!to) return [from]
    const met = others.flatMap((other) => other.points.flatMap((start, at) => crossing(from, to, start, other.points[at + 1], meetMetres)))
    const pieces = Math.ceil(distanceMetres(from, to) / denseMetres)
    const shares = [0, ...met, ...Array.from({ length: pieces }, (_, n) => n / pieces)].filter((share) => share < 1)
    return [...new Set(shares)]
      .sort((a, b) => a - b)
      .map((share) => ({ lat: from.lat + (to.lat - from.lat) * share, lng: from.lng + (to.lng - from.lng) * share }))
  })
}
