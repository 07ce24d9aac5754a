'use client'

import { useState } from 'react'
import type { ReplayDrawerProps } from '#features/map/replay/replay-drawer.tsx'
import type { ReplayWish } from '#features/map/replay/replay-wish.ts'
import { QueueScreen } from '#features/queue/queue-screen.tsx'
import type { TicketDrawerProps } from '#features/ticket/ticket-drawer.tsx'
import { later } from '#ui/later.tsx'

const TicketDrawer = later<TicketDrawerProps>(() => import('#features/ticket/ticket-drawer.tsx').then((module) => module.TicketDrawer))
const ReplayDrawer = later<ReplayDrawerProps>(() => import('#features/map/replay/replay-drawer.tsx').then((module) => module.ReplayDrawer))

/** The agency's desk with the ticket drawer beside it. */
export const QueuePage = ({ tileUrl }: { tileUrl: string | null }) => (
  <QueueScreen renderTicket={(slot) => <TicketOrReplay key={slot.ticketId} {...slot} tileUrl={tileUrl} />} />
)

/** The drawer of a ticket, and in its place the replay of where one of its units was: the features do not know each other, they meet here. */
function TicketOrReplay({ tileUrl, ...slot }: TicketDrawerProps & { tileUrl: string | null }) {
  const [wish, setWish] = useState<ReplayWish | null>(null)
  return wish ? (
    <ReplayDrawer wish={wish} tileUrl={tileUrl} onWish={setWish} onClose={() => setWish(null)} />
  ) : (
    <TicketDrawer {...slot} onReplay={(unitId, period) => setWish({ unitId, period })} />
  )
}
