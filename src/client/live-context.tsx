'use client'

import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { LogEvent } from '#contracts/event.ts'
import type { UnitPosition } from '#contracts/socket.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { Board } from './board/board.ts'
import type { LiveState } from './live-state.ts'
import { createLiveStore, type LiveStore } from './live-store.ts'
import { useMe } from './me-context.tsx'

const LiveContext = createContext<LiveStore | null>(null)

/** Holds the live board for everything inside; it connects when it appears and lets go when it is left. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { role, agency } = useMe()
  const [store] = useState(() => createLiveStore({ role, agency }))
  useEffect(() => store.start(), [store])
  return <LiveContext value={store}>{children}</LiveContext>
}

/** The live store itself, for acts outside of rendering. */
export function useLiveStore(): LiveStore {
  const store = useContext(LiveContext)
  if (!store) throw new Error('there is no LiveProvider around this')
  return store
}

/** A part of the live state; renders anew only when that part changes. The selector must return what it finds, not build something. */
export const useLive = <T,>(selector: (state: LiveState) => T): T => useStore(useLiveStore(), selector)

const lists = new WeakMap<Board, readonly Ticket[]>()

/** All open tickets the viewer may see, in no particular order; the same array until something changes. */
export function useTickets(): readonly Ticket[] {
  const tickets = useLive((state) => state.tickets)
  const list = lists.get(tickets) ?? [...tickets.values()]
  lists.set(tickets, list)
  return list
}

/** One ticket as the log last told it: open, or among the last few that left the board. */
export const useTicket = (id: string | null): Ticket | undefined =>
  useLive((state) => (id === null ? undefined : (state.tickets.get(id) ?? state.left.get(id))))

/** Hears every event as it is applied, also while the page is hidden. */
export function useLiveEvents(listener: (event: LogEvent) => void): void {
  const store = useLiveStore()
  const hear = useEffectEvent(listener)
  useEffect(() => store.onEvent((event) => hear(event)), [store])
}

/** Hears that the board was read anew as a whole: what happened until then was not told event by event. Not of the first reading. */
export function useBoardReadAnew(listener: () => void): void {
  const store = useLiveStore()
  const hear = useEffectEvent(listener)
  useEffect(() => store.subscribe((state, before) => before.loaded && before.held !== null && state.held === null && hear()), [store])
}

/** Hears the positions of units, at most once a second. */
export function usePositions(listener: (positions: readonly UnitPosition[]) => void): void {
  const store = useLiveStore()
  const hear = useEffectEvent(listener)
  useEffect(() => store.onPositions((positions) => hear(positions)), [store])
}
