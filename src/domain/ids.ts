declare const brand: unique symbol

/** A primitive that only its own parser may mint, so that ids of two kinds cannot be mixed up. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name }

export type TicketId = Branded<string, 'TicketId'>
export type UserId = Branded<string, 'UserId'>
/** An agency's code is data of the city pack, such as `damkar`; never an enum in code. */
export type AgencyCode = Branded<string, 'AgencyCode'>
/** An incident type's code is data of the city pack, such as `kebakaran`. */
export type IncidentTypeCode = Branded<string, 'IncidentTypeCode'>
