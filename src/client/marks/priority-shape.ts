import type { Priority } from '#domain/priority.ts'

/** The shape of a priority in a 24 × 24 box, the tokens it is painted with, and the figure on it. Also for the map. */
export const priorityShapes: Readonly<Record<Priority, { path: string; fill: string; ink: string; baseline: number }>> = {
  1: { path: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z', fill: 'var(--c-critical-fill)', ink: '#fff', baseline: 17 },
  2: { path: 'M12 1.5 23.4 22.2H.6z', fill: 'var(--c-urgent-fill)', ink: '#000', baseline: 20 },
  3: { path: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z', fill: 'var(--c-routine-fill)', ink: '#fff', baseline: 17 },
}
