export type XY = { readonly x: number; readonly y: number }
/** A letter's place on the line: where its start stands and how far it is turned, in radians. */
export type PlacedLetter = { readonly at: XY; readonly angle: number; readonly index: number }

/** Where along the line a point lies: its position and the direction of the stretch it is on. */
type Walk = { readonly at: XY; readonly angle: number }

/**
 * Places letters along a line, starting `from` pixels in; the letters follow its bends and always read from left to
 * right. `advances` holds each letter's start within the word and, last, the word's width.
 * Returns `null` when the line ends too early or bends more between two letters than stays legible.
 */
export function textOnLine(line: readonly XY[], advances: readonly number[], from: number): PlacedLetter[] | null {
  const width = advances.at(-1) ?? 0
  const start = walk(line, from)
  const end = walk(line, from + width)
  if (!start || !end) return null
  const backwards = end.at.x < start.at.x
  const letters: PlacedLetter[] = []
  for (let index = 0; index < advances.length - 1; index += 1) {
    const letterStart = advances[index] ?? 0
    const letterEnd = advances[index + 1] ?? letterStart
    // The angle is taken at the letter's middle, so that it leans evenly into a bend.
    const along = (offset: number) => walk(line, from + (backwards ? width - offset : offset))
    const [first, middle] = [along(letterStart), along((letterStart + letterEnd) / 2)]
    if (!first || !middle) return null
    const angle = normal(backwards ? middle.angle + Math.PI : middle.angle)
    const before = letters.at(-1)
    if (before && Math.abs(normal(angle - before.angle)) > sharpestBend) return null
    letters.push({ at: first.at, angle, index })
  }
  return letters
}

const sharpestBend = Math.PI / 7

/** The length of a line in pixels. */
export const lengthOf = (line: readonly XY[]): number =>
  line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0)

function walk(line: readonly XY[], distanceIn: number): Walk | null {
  let left = distanceIn
  for (const [index, from] of line.entries()) {
    const to = line[index + 1]
    if (!to) return null
    const length = distance(from, to)
    if (length > 0 && left <= length) {
      const share = left / length
      return {
        at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
        angle: Math.atan2(to.y - from.y, to.x - from.x),
      }
    }
    left -= length
  }
  return null
}

const distance = (a: XY, b: XY) => Math.hypot(b.x - a.x, b.y - a.y)
const normal = (angle: number) => Math.atan2(Math.sin(angle), Math.cos(angle))
