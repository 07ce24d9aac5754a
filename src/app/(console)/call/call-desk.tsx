'use client'

import { IntakeDesk } from '#features/intake/intake-desk.tsx'
import { PickMap } from '#features/map/pick/pick-map.tsx'
import { TicketDrawer } from '#features/ticket/ticket-drawer.tsx'

/** The desk with its map and its ticket drawer: features do not know each other, they meet here. */
export const CallDesk = ({ tileUrl }: { tileUrl: string | null }) => (
  <IntakeDesk
    renderMap={(slot) => <PickMap {...slot} tileUrl={tileUrl} className="grow" />}
    renderTicket={(slot) => <TicketDrawer {...slot} />}
  />
)
