import type { IncidentTypeData } from '#contracts/city.ts'

/** The family of incident types that are complaints about public services. */
const complaints = 'keluhan'
const digits = 9

/** The services one can complain about, in the order of their keys 1 to 9: that of the city pack. */
export const complaintTypes = (types: readonly IncidentTypeData[]): readonly IncidentTypeData[] =>
  types.filter(({ family }) => family === complaints).slice(0, digits)

/** The type that a key stands for; the last of the list, a complaint that fits no other, for Enter (`null`). */
export const complaintOfKey = (types: readonly IncidentTypeData[], digit: number | null): IncidentTypeData | undefined =>
  digit === null ? complaintTypes(types).at(-1) : complaintTypes(types)[digit - 1]
