'use client'

import { QueueScreen } from '#features/queue/queue-screen.tsx'
import type { TicketDrawerProps } from '#features/ticket/ticket-drawer.tsx'
import { later } from '#ui/later.tsx'

const TicketDrawer = later<TicketDrawerProps>(() => import('#features/ticket/ticket-drawer.tsx').then((module) => module.TicketDrawer))

/** The agency's desk with the ticket drawer beside it. */
export const QueuePage = () => <QueueScreen renderTicket={(slot) => <TicketDrawer {...slot} />} />
