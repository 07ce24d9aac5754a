import type { Role } from './roles.ts'

export const pages = ['call', 'map', 'queue', 'unit', 'blocks', 'handover', 'admin/plans', 'units'] as const
export type Page = (typeof pages)[number]

const pagesByRole: Readonly<Record<Role, readonly [Page, ...Page[]]>> = {
  'call-taker': ['call', 'map', 'handover'],
  'agency-staff': ['queue', 'unit', 'units'],
  supervisor: ['map', 'call', 'blocks', 'handover', 'units'],
  admin: ['map', 'call', 'blocks', 'handover', 'admin/plans', 'units'],
}

/** The pages of a role; the first is where it lands after signing in. */
export const pagesOf = (role: Role): readonly [Page, ...Page[]] => pagesByRole[role]
