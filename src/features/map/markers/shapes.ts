import type { Priority } from '#domain/priority.ts'

const middle = 22
const rounded = (value: number) => Math.round(value * 100) / 100

/**
 * The outline of a priority in a box of 44 by 44, as the `d` of an SVG path: octagon, triangle, circle.
 * `outward` pixels lie between it and the shape itself, the same on every side.
 */
export function shapeOf(priority: Priority, outward: number): string {
  // A triangle of the circle's radius would look smaller, and sit too high.
  if (priority === 2) return polygon(3, 16 + outward / Math.cos(Math.PI / 3), -Math.PI / 2, middle + 2)
  if (priority === 1) return polygon(8, 13.6 + outward / Math.cos(Math.PI / 8), Math.PI / 8, middle)
  const radius = 13 + outward
  return `M${middle - radius} ${middle}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

function polygon(corners: number, radius: number, turn: number, centreY: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index / corners) * 2 * Math.PI
    return `${rounded(middle + radius * Math.cos(angle))} ${rounded(centreY + radius * Math.sin(angle))}`
  })
  return `M${points.join('L')}z`
}
