'use client'

import { memo } from 'react'
import { useNow } from '#client/use-now.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { attentionOf, overdueSeconds } from '#domain/attention.ts'
import { VirtualList } from '#ui/virtual-list.tsx'
import { TicketRow } from './ticket-row.tsx'

export type OpenListProps = { tickets: readonly Ticket[]; selected: string | null; onSelect: (ticketId: string) => void }

/** The tickets as a list of any length, in the order given. */
export const OpenList = ({ tickets, selected, onSelect }: OpenListProps) => (
  <VirtualList items={tickets} keyOf={idOf} estimate={rowHeight} kept={selected} className="border-t border-line">
    {(ticket) => <TickingRow ticket={ticket} selected={ticket.id === selected} onSelect={onSelect} />}
  </VirtualList>
)

const rowHeight = 95
const idOf = ({ id }: Ticket) => id

type TickingRowProps = { ticket: Ticket; selected: boolean; onSelect: (ticketId: string) => void }

/** A row that follows the clock; the list around it need not. */
const TickingRow = memo(function TickingRow({ ticket, selected, onSelect }: TickingRowProps) {
  const now = useNow()
  return <TicketRow ticket={ticket} attention={attentionOf(ticket)} overdue={overdueSeconds(ticket, now)} selected={selected} onSelect={onSelect} />
})
