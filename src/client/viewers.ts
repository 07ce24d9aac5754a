'use client'

import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { TicketViewer } from '#contracts/socket.ts'
import { useLiveStore } from './live-context.tsx'

const nobody: readonly TicketViewer[] = []

/** Everybody who has the ticket open, as far as one may know, oneself among them. */
export const useViewers = (ticketId: string): readonly TicketViewer[] =>
  useStore(useLiveStore().viewers, (viewers) => viewers.get(ticketId) ?? nobody)

/** Tells the others that this ticket is open here, as long as it is. */
export function useViewing(ticketId: string): void {
  const store = useLiveStore()
  useEffect(() => {
    store.view(ticketId)
    return () => store.view(null)
  }, [store, ticketId])
}
