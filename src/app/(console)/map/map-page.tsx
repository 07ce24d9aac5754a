'use client'

import { MapScreen } from '#features/map/screen/map-screen.tsx'
import { TicketDrawer } from '#features/ticket/ticket-drawer.tsx'

/** The map with its ticket drawer: the two features do not know each other, they meet here. */
export const MapPage = ({ tileUrl }: { tileUrl: string | null }) => (
  <MapScreen tileUrl={tileUrl} renderTicket={(slot) => <TicketDrawer {...slot} />} />
)
