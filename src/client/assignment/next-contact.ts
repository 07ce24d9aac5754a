import type { AgencyData } from '#contracts/city.ts'

/** Whom to reach at an agency once `step` steps of the ladder have passed: the first at once, the next at each step; `null` where none is known. */
export const contactAt = ({ contacts }: Pick<AgencyData, 'contacts'>, step: number): AgencyData['contacts'][number] | null =>
  contacts[Math.min(step, contacts.length - 1)] ?? null
