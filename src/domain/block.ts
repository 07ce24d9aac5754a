import { leadRoles, type Role } from './roles.ts'

/** What people decided about a proposed soft block. That it ran out is told by the clock, not written down. */
export const blockStatuses = ['proposed', 'approved', 'declined', 'lifted'] as const
export type BlockStatus = (typeof blockStatuses)[number]

export const blockStates = ['proposed', 'active', 'expired', 'declined', 'lifted'] as const
export type BlockState = (typeof blockStates)[number]

export const blockActions = ['approve', 'decline', 'lift'] as const
export type BlockAction = (typeof blockActions)[number]

/** How long a soft block lasts, in hours: unless a supervisor chooses otherwise, and within which bounds. */
export const blockHours = { usual: 24, least: 1, most: 168 } as const

type Standing = { readonly status: BlockStatus; readonly expiresAt: Date | null }

/** How a block stands at `now`. */
export function blockState({ status, expiresAt }: Standing, now: Date): BlockState {
  if (status !== 'approved') return status
  return expiresAt !== null && expiresAt > now ? 'active' : 'expired'
}

/** When a block approved at `now` for so many hours ends by itself. */
export const blockEnd = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000)

const from: Readonly<Record<BlockAction, BlockState>> = { approve: 'proposed', decline: 'proposed', lift: 'active' }

/** Whether `role` may take `action` on a block in `state`; the reason when not. */
export function checkBlockAction(state: BlockState, action: BlockAction, role: Role): 'allowed' | 'forbidden' | 'invalid-transition' {
  if (!(leadRoles as readonly Role[]).includes(role)) return 'forbidden'
  return from[action] === state ? 'allowed' : 'invalid-transition'
}
