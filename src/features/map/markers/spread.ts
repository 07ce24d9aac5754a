import { createGrid } from './grid.ts'
import type { Spot } from './crowds.ts'

const rounds = 60

/**
 * Pushes spots apart until none is closer to another than `spacing` pixels, each as little as needed. A spot named in
 * `fixed` stays. The same spots in the same order always give the same picture.
 */
export function spread<S extends Spot>(spots: readonly S[], spacing: number, fixed: ReadonlySet<string>): S[] {
  const placed = spots.map((spot, index) => ({ ...spot, ...nudge(spot, index) }))
  for (let round = 0; round < rounds; round += 1) {
    let moved = false
    const grid = createGrid<number>(spacing)
    placed.forEach((spot, index) => grid.put(spot, index))
    for (const [index, one] of placed.entries()) {
      for (const next of grid.around(one).filter((other) => other > index).sort((a, b) => a - b)) {
        const other = placed[next]
        if (!other) continue
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const apart = Math.hypot(dx, dy)
        const missing = spacing - apart
        if (missing < 0.5) continue
        const [held, heldOther] = [fixed.has(one.id), fixed.has(other.id)]
        if (held && heldOther) continue
        const share = held || heldOther ? 1 : 0.5
        const [ux, uy] = [dx / apart, dy / apart]
        if (!held) Object.assign(one, { x: one.x - ux * missing * share, y: one.y - uy * missing * share })
        if (!heldOther) Object.assign(other, { x: other.x + ux * missing * share, y: other.y + uy * missing * share })
        moved = true
      }
    }
    if (!moved) break
  }
  return placed.map((spot, index) => (fixed.has(spot.id) ? (spots[index] ?? spot) : spot))
}

// Spots on one point have no direction to part in: each gets one of its own, by the golden angle.
const goldenAngle = Math.PI * (3 - Math.sqrt(5))
const nudge = ({ x, y }: Spot, index: number) => ({
  x: x + 0.01 * Math.cos(index * goldenAngle),
  y: y + 0.01 * Math.sin(index * goldenAngle),
})
