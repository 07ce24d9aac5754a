import type { Role } from '#domain/roles.ts'
import type { LogEvent } from './event.ts'

/**
 * What a client may say when it connects: the last `seq` it holds, absent means "from now" and anything else `reset`; and `positions: false` when it
 * wants no positions before it says `follow`.
 */
export type SocketAuth = { readonly after?: number; readonly positions?: false }

/** A unit's latest position; sent apart from the log. */
export type UnitPosition = {
  readonly unitId: string
  readonly lat: number
  readonly lng: number
  readonly at: string
  readonly heading: number | null
  /** Metres a second. */
  readonly speed?: number | null
}

/** Somebody who has a ticket open. An agency is told the role of people of the centre, not who they are. */
export type TicketViewer = {
  readonly userId: string | null
  readonly name: string | null
  readonly role: Role
  readonly agency: string | null
}

/** The tickets that are open somewhere, and to whom; sent whole whenever it changes. */
export type Viewing = { readonly ticketId: string; readonly viewers: readonly TicketViewer[] }

/**
 * What the server sends. `event`s come in strictly rising `seq` without a gap in what the actor may see; `ready` once
 * the client is caught up; `reset` when it is too far behind and must read `/board` anew; `pulse` keeps the age of the
 * last word honest while nothing happens.
 */
export type ServerToClient = {
  event: (event: LogEvent) => void
  ready: (state: { head: number }) => void
  reset: (state: { head: number }) => void
  pulse: (state: { head: number; at: string }) => void
  positions: (positions: UnitPosition[]) => void
  viewers: (viewing: Viewing[]) => void
}

/**
 * `viewing` says which ticket is open on the screen now; `null` none. `follow` asks for the positions of units: where all of
 * them are, within a second, and then what changes; or for no more of them.
 */
export type ClientToServer = { viewing: (ticketId: string | null) => void; follow: (wanted: boolean) => void }
