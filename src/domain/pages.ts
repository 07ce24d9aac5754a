import type { Role } from './roles.ts'

export const pages = ['call', 'map', 'queue', 'blocks'] as const
export const pages = ['call', 'map', 'queue', 'handover'] as const
export type Page = (typeof pages)[number]

const pagesByRole: Readonly<Record<Role, readonly [Page, ...Page[]]>> = {
  'call-taker': ['call', 'map', 'handover'],
  'agency-staff': ['queue'],
  supervisor: ['map', 'call', 'blocks'],
  admin: ['map', 'call', 'blocks'],
  supervisor: ['map', 'call', 'handover'],
  admin: ['map', 'call', 'handover'],
}

/** The pages of a role; the first is where it lands after signing in. */
export const pagesOf = (role: Role): readonly [Page, ...Page[]] => pagesByRole[role]
