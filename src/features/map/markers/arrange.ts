import type { Group, Spot } from './crowds.ts'
import { spread } from './spread.ts'

/** A marker to be drawn: where it stands, where its ticket truly is, and for whom it stands. */
export type Standing<S extends Spot> = {
  readonly lead: S
  readonly members: readonly S[]
  readonly x: number
  readonly y: number
  /** Whether it had to move aside at all, and so far that a line must join it to its ticket. */
  readonly moved: boolean
  readonly displaced: boolean
}

type View = {
  readonly zoom: number
  /** How large markers are: 1 on a desk. */
  readonly scale: number
  readonly selected: string | null
  readonly opened: string | null
  /** Whether a marker there would be seen; those that would not are left out. */
  readonly inSight?: (spot: { readonly x: number; readonly y: number }) => boolean
}

/** From this zoom on small crowds are shown one by one: zooming further would hardly part them. */
export const closeRange = 15
// Pixels at which two markers touch; far out they carry counts and bands and need more room.
const touching = 38
const crowded = 46
const noticeable = 12
const tellable = 8

/** Within how many pixels markers gather. */
export const gatheringRadius = ({ zoom, scale }: Pick<View, 'zoom' | 'scale'>): number => (zoom >= closeRange ? touching : crowded) * scale

/**
 * Where the markers stand so that each can be told apart and pressed. Far out, a crowd gathers under its neediest
 * member. Close up, markers move aside for each other, and only larger crowds stay gathered until they are opened.
 * Groups come in order of need and in pixels at the zoom of `view`.
 */
export function arrange<S extends Spot>(groups: readonly Group<S>[], view: View): Standing<S>[] {
  const alone = new Set(view.selected ? [view.selected] : [])
  const near = view.zoom >= closeRange
  const seen = view.inSight
  const single = (seen ? groups.filter(({ members: [lead] }) => seen(lead)) : groups).flatMap(({ members }): (readonly [S, ...S[]])[] => {
    const open = (view.opened !== null && members.some(({ id }) => id === view.opened)) || (near && members.length <= tellable)
    return open ? members.map((member) => [member] as const) : [members]
  })
  const leads = single.map(([lead]) => lead)
  const parted = near || view.opened !== null ? spread(leads, touching * view.scale, alone) : leads
  return single.map((members, index) => {
    const [lead] = members
    const { x, y } = parted[index] ?? lead
    const aside = Math.hypot(x - lead.x, y - lead.y)
    return { lead, members, x, y, moved: aside > 1, displaced: aside > noticeable * view.scale }
  })
}
