import type { Scope } from '#domain/access.ts'

const cityRoom = 'city'
const agencyRoom = (agency: string) => `agency:${agency}`

/** The room in which a scope hears events. */
export const roomOf = (scope: Scope): string => (scope.kind === 'city' ? cityRoom : agencyRoom(scope.agency))

/** The rooms that hear an event: the centre and the agencies it is addressed to. */
export const roomsFor = (audience: readonly string[]): string[] => [cityRoom, ...audience.map(agencyRoom)]
