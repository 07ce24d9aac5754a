'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useLive, useTickets } from '#client/live-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { useRanked } from '#client/use-ranked.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { attentionOf, overdueSeconds } from '#domain/attention.ts'
import { Badge } from '#ui/badge.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { VirtualList } from '#ui/virtual-list.tsx'
import { TicketRow } from './ticket-row.tsx'

type OpenTicketsProps = { selected: string | null; onSelect: (ticketId: string) => void }

/** All open tickets, live, those that need a person first. */
export function OpenTickets({ selected, onSelect }: OpenTicketsProps) {
  const t = useTranslations('intake.open')
  const common = useTranslations('common')
  const format = useFormat()
  const tickets = useTickets()
  const loaded = useLive((state) => state.loaded)
  const lastWordAt = useLive((state) => state.lastWordAt)
  const ranked = useRanked(tickets)
  return (
    <section aria-labelledby="open-tickets" className="flex min-h-0 flex-col">
      <h2 id="open-tickets" className="flex items-center gap-2 px-4 pt-2.5 pb-1.5 text-sm font-semibold">
        {t('title')}
        <Badge>{format.number(tickets.length)}</Badge>
      </h2>
      {!loaded && (
        <p className="px-4 py-2">
          <Spinner label={common('loading')} />
        </p>
      )}
      {loaded && tickets.length === 0 && (
        <EmptyState title={t('empty')} detail={lastWordAt === null ? undefined : common('emptyAsOf', { time: format.timeSeconds(lastWordAt) })} />
      )}
      <VirtualList items={ranked} keyOf={idOf} estimate={rowHeight} kept={selected} className="border-t border-line">
        {(ticket) => <TickingRow ticket={ticket} selected={ticket.id === selected} onSelect={onSelect} />}
      </VirtualList>
    </section>
  )
}

const rowHeight = 95
const idOf = ({ id }: Ticket) => id

type TickingRowProps = { ticket: Ticket; selected: boolean; onSelect: (ticketId: string) => void }

/** A row that follows the clock; the list around it need not. */
const TickingRow = memo(function TickingRow({ ticket, selected, onSelect }: TickingRowProps) {
  const now = useNow()
  return <TicketRow ticket={ticket} attention={attentionOf(ticket)} overdue={overdueSeconds(ticket, now)} selected={selected} onSelect={onSelect} />
})
