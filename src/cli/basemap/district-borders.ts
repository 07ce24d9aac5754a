import type { DistrictShape } from './district-shapes.ts'
import type { Polygons, Position } from './geometry.ts'

export type Border = { between: [string, string]; line: Position[] }
type Segment = [Position, Position]

// Clipping and rounding move a shared corner by no more than this many degrees (3 m).
const slack = 3e-5

/** The lines along which two districts touch, so that coast and outline are not drawn as if they were borders. */
export function districtBorders(districts: readonly DistrictShape[]): Border[] {
  const edged = districts.map(({ name, polygons }) => ({ name, segments: segmentsOf(polygons) }))
  return edged.flatMap((one, index) =>
    edged.slice(index + 1).flatMap((other) =>
      chains(one.segments.filter((segment) => touches(segment, other.segments))).map(
        (line): Border => ({ between: [one.name, other.name], line }),
      ),
    ),
  )
}

const segmentsOf = (polygons: Polygons): Segment[] =>
  polygons.flat().flatMap((ring) => ring.slice(1).map((point, index): Segment => [ring[index] ?? point, point]))

function touches([a, b]: Segment, others: readonly Segment[]): boolean {
  const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  return others.some((segment) => distance(middle, segment) < slack)
}

function distance([x, y]: Position, [a, b]: Segment): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / square))
  return Math.hypot(x - a[0] - share * dx, y - a[1] - share * dy)
}

/** Joins segments that follow each other into lines. */
function chains(segments: readonly Segment[]): Position[][] {
  const lines: Position[][] = []
  for (const [from, to] of segments) {
    const before = lines.find((line) => same(line.at(-1), from))
    const after = lines.find((line) => same(line[0], to))
    if (before && after && before !== after) {
      before.push(...after)
      lines.splice(lines.indexOf(after), 1)
    } else if (before) before.push(to)
    else if (after) after.unshift(from)
    else lines.push([from, to])
  }
  return lines
}

const same = (a: Position | undefined, b: Position) => a?.[0] === b[0] && a[1] === b[1]
