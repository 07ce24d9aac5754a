import type { Role } from './roles.ts'

export const pages = ['call', 'map', 'queue', 'blocks'] as const
export type Page = (typeof pages)[number]

const pagesByRole: Readonly<Record<Role, readonly [Page, ...Page[]]>> = {
  'call-taker': ['call', 'map'],
  'agency-staff': ['queue'],
  supervisor: ['map', 'call', 'blocks'],
  admin: ['map', 'call', 'blocks'],
}

/** The pages of a role; the first is where it lands after signing in. */
export const pagesOf = (role: Role): readonly [Page, ...Page[]] => pagesByRole[role]
