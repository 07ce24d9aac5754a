import { leadRoles, type Role } from './roles.ts'

/** How a shift stands; `agency` is whose it is, `null` at a desk of the centre. */
export type ShiftStanding = { readonly userId: string; readonly agency: string | null; readonly ended: boolean; readonly confirmed: boolean }
export type ShiftAction = 'end' | 'confirm'
type Person = { readonly id: string; readonly role: Role }
type Verdict = 'allowed' | 'forbidden' | 'invalid-transition'

/**
 * Who may do what to a shift: one ends one's own, and a supervisor one that somebody forgot. At a desk another than the one who
 * leaves confirms it, once; an agency's is not confirmed: its people may share one account.
 */
export function checkShiftAction({ userId, agency, ended, confirmed }: ShiftStanding, action: ShiftAction, { id, role }: Person): Verdict {
  const own = userId === id
  if (action === 'end') {
    if (!own && !(leadRoles as readonly Role[]).includes(role)) return 'forbidden'
    return ended ? 'invalid-transition' : 'allowed'
  }
  if (own || agency !== null) return 'forbidden'
  return ended && !confirmed ? 'allowed' : 'invalid-transition'
}
