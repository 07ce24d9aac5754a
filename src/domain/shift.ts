import { leadRoles, type Role } from './roles.ts'

export type ShiftStanding = { readonly userId: string; readonly ended: boolean; readonly confirmed: boolean }
export type ShiftAction = 'end' | 'confirm'
type Person = { readonly id: string; readonly role: Role }
type Verdict = 'allowed' | 'forbidden' | 'invalid-transition'

/**
 * Who may do what to a shift: one ends one's own, and a supervisor one that somebody forgot. Another than the one who
 * leaves confirms it, once.
 */
export function checkShiftAction({ userId, ended, confirmed }: ShiftStanding, action: ShiftAction, { id, role }: Person): Verdict {
  const own = userId === id
  if (action === 'end') {
    if (!own && !(leadRoles as readonly Role[]).includes(role)) return 'forbidden'
    return ended ? 'invalid-transition' : 'allowed'
  }
  if (own) return 'forbidden'
  return ended && !confirmed ? 'allowed' : 'invalid-transition'
}
