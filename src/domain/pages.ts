import type { Role } from './roles.ts'

export const pages = ['call', 'map', 'queue', 'unit', 'blocks', 'handover', 'admin/plans', 'units', 'agency'] as const
export type Page = (typeof pages)[number]

const pagesByRole: Readonly<Record<Role, readonly [Page, ...Page[]]>> = {
  'call-taker': ['call', 'map', 'handover'],
  'agency-staff': ['queue', 'unit', 'units', 'agency'],
  supervisor: ['map', 'call', 'blocks', 'handover', 'units', 'agency'],
  admin: ['map', 'call', 'blocks', 'handover', 'admin/plans', 'units', 'agency'],
}

/** The pages of a role; the first is where it lands after signing in. */
export const pagesOf = (role: Role): readonly [Page, ...Page[]] => pagesByRole[role]
