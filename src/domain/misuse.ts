import type { CallCategory } from './call-category.ts'

/**
 * What counts as misuse of the emergency line. A silent call does not: it may be somebody who cannot speak. It is
 * counted and shown by itself, and never brings a block nearer.
 */
export const misuseCategories = ['prank'] as const satisfies readonly CallCategory[]

/** Misuses older than this are forgotten, in milliseconds. */
export const misuseWindowMs = 30 * 24 * 3_600_000

/** Within this time, repeated silent calls from one number ask for a call back, in minutes. */
export const silenceWindowMinutes = 20

/** Silent calls from one number within the window from which the desk is told to call back. */
export const silencesThatAsk = 2

/** Misuses that are still borne; one more proposes a block. */
export const misusesBorne = 5

/** Whether a call of this category is misuse. */
export const isMisuse = (category: CallCategory): boolean => (misuseCategories as readonly CallCategory[]).includes(category)

/** Whether so many misuses propose a soft block. */
export const proposesBlock = (misuses: number): boolean => misuses > misusesBorne

/** From when misuses count: the window's length back, but never before the last decision about the number. */
export const misusesCountFrom = (now: Date, decidedAt: Date | null): Date =>
  new Date(Math.max(now.getTime() - misuseWindowMs, decidedAt?.getTime() ?? 0))
