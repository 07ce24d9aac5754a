import type { LogEvent } from './event.ts'

/** What a client may say when it connects: the last `seq` it holds; absent means "from now". */
export type SocketAuth = { readonly after?: number }

/** A unit's latest position; sent apart from the log. */
export type UnitPosition = {
  readonly unitId: string
  readonly lat: number
  readonly lng: number
  readonly at: string
  readonly heading: number | null
}

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
}

export type ClientToServer = Record<string, never>
