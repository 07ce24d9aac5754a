import { leadRoles, type Role } from './roles.ts'

/** What came of calling a caller back. `not-needed`: the caller rang again, or the wish was written down by mistake. */
export const callbackOutcomes = ['reached', 'no-answer', 'wrong-number', 'not-needed'] as const
export type CallbackOutcome = (typeof callbackOutcomes)[number]

/** `erased`: the caller's data were; `detached`: the call was taken off its ticket. */
export const callbackStates = ['open', ...callbackOutcomes, 'erased', 'detached'] as const
export type CallbackState = (typeof callbackStates)[number]

const minuteMs = 60_000

/**
 * When a caller is called back (decision 024): ten minutes after the ticket's work is done, an hour after they asked at
 * the latest; not reached, again ten minutes later, three times in all. Who takes a task has it for ten minutes.
 */
export const callbackRule = { latestMs: 60 * minuteMs, afterEndMs: 10 * minuteMs, retryMs: 10 * minuteMs, tries: 3, heldMs: 10 * minuteMs } as const

/** The last moment for the first call to somebody who asked at `at`. */
export const callbackDeadline = (at: Date): Date => new Date(at.getTime() + callbackRule.latestMs)

/** When a callback falls due: by its row, or sooner once its ticket has been done since `endedAt`. A second try has its own time. */
export function callbackDue({ dueAt, tries }: { readonly dueAt: Date; readonly tries: number }, endedAt: Date | null): Date {
  if (tries > 0 || endedAt === null) return dueAt
  return new Date(Math.min(dueAt.getTime(), endedAt.getTime() + callbackRule.afterEndMs))
}

/** How a callback stands after a call at `at` ended with `outcome`, when `tries` calls in vain came before it. */
export function afterCall(tries: number, outcome: CallbackOutcome, at: Date): { readonly state: CallbackState; readonly tries: number; readonly dueAt: Date | null } {
  const made = outcome === 'not-needed' ? tries : tries + 1
  if (outcome === 'no-answer' && made < callbackRule.tries) return { state: 'open', tries: made, dueAt: new Date(at.getTime() + callbackRule.retryMs) }
  return { state: outcome, tries: made, dueAt: null }
}

type Held = { readonly id: string; readonly at: Date } | null

/** Whether somebody else has the task in hand at `now`. */
export const isHeldByOther = (held: Held, userId: string, now: Date): boolean =>
  held !== null && held.id !== userId && now.getTime() - held.at.getTime() < callbackRule.heldMs

/** Whether a person may take a callback on, or write down how it went: an open one that nobody else has in hand; a lead always. */
export function checkCallback(state: CallbackState, held: Held, who: { readonly id: string; readonly role: Role }, now: Date): 'allowed' | 'invalid-transition' {
  const lead = leadRoles.some((role) => role === who.role)
  return state === 'open' && (lead || !isHeldByOther(held, who.id, now)) ? 'allowed' : 'invalid-transition'
}
