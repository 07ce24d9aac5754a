'use client'

import { QueueScreen } from '#features/queue/queue-screen.tsx'
import { TicketDrawer } from '#features/ticket/ticket-drawer.tsx'

/** The agency's desk with the ticket drawer beside it. */
export const QueuePage = () => <QueueScreen renderTicket={(slot) => <TicketDrawer {...slot} />} />
