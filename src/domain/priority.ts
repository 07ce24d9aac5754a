/** 1 critical (`kritis`), 2 urgent (`mendesak`), 3 routine (`biasa`). */
export const priorities = [1, 2, 3] as const
export type Priority = (typeof priorities)[number]
