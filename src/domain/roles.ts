/** The four roles of the console; they are law, not data: each is named in a rule of `transitions` or `access`. */
export const roles = ['call-taker', 'agency-staff', 'supervisor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Roles that work in the centre and so see the whole city. */
export const centreRoles = ['call-taker', 'supervisor', 'admin'] as const satisfies readonly Role[]

/** Roles that step in when others do not: they reopen, merge, and act for an agency. */
export const leadRoles = ['supervisor', 'admin'] as const satisfies readonly Role[]

/** True when the role belongs to the 112 centre itself rather than to an agency. */
export const isCentreRole = (role: Role): boolean => role !== 'agency-staff'
