'use client'

import { MapScreen } from '#features/map/screen/map-screen.tsx'
import type { TicketDrawerProps } from '#features/ticket/ticket-drawer.tsx'
import { later } from '#ui/later.tsx'

const TicketDrawer = later<TicketDrawerProps>(() => import('#features/ticket/ticket-drawer.tsx').then((module) => module.TicketDrawer))

/** The map with its ticket drawer: the two features do not know each other, they meet here. */
export const MapPage = ({ tileUrl }: { tileUrl: string | null }) => (
  <MapScreen tileUrl={tileUrl} renderTicket={(slot) => <TicketDrawer {...slot} />} />
)
