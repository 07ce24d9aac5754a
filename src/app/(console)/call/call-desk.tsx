'use client'

import { IntakeDesk } from '#features/intake/intake-desk.tsx'
import type { PickMapProps } from '#features/map/pick/pick-map.tsx'
import type { TicketDrawerProps } from '#features/ticket/ticket-drawer.tsx'
import { later } from '#ui/later.tsx'

const PickMap = later<PickMapProps>(() => import('#features/map/pick/pick-map.tsx').then((module) => module.PickMap))
const TicketDrawer = later<TicketDrawerProps>(() => import('#features/ticket/ticket-drawer.tsx').then((module) => module.TicketDrawer))

/** The desk with its map and its ticket drawer: features do not know each other, they meet here. */
export const CallDesk = ({ tileUrl }: { tileUrl: string | null }) => (
  <IntakeDesk
    renderMap={(slot) => <PickMap {...slot} tileUrl={tileUrl} className="grow" />}
    renderTicket={(slot) => <TicketDrawer {...slot} />}
  />
)
