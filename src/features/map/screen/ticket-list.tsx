'use client'

import { ListChecks, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { useLive } from '#client/live-context.tsx'
import { useFormat } from '#client/use-format.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { VirtualList } from '#ui/virtual-list.tsx'
import { TicketRow } from './ticket-row.tsx'

type Props = {
  tickets: readonly Ticket[]
  /** How many there are without the filter. */
  all: number
  selected: string | null
  onSelect: (id: string) => void
  onClearFilter: () => void
  listRef: RefObject<HTMLDivElement | null>
}

const rowHeight = 79
const idOf = ({ id }: Ticket) => id

/** The open tickets by need of attention. */
export function TicketList({ tickets, all, selected, onSelect, onClearFilter, listRef }: Props) {
  const t = useTranslations('map')
  if (tickets.length === 0) return <NothingListed filtered={all > 0} onClearFilter={onClearFilter} />
  return (
    <div ref={listRef} className="min-h-0 grow overflow-y-auto overscroll-contain">
      <VirtualList ordered items={tickets} keyOf={idOf} estimate={rowHeight} kept={selected} label={t('list.label')}>
        {(ticket) => <TicketRow ticket={ticket} selected={ticket.id === selected} onSelect={onSelect} />}
      </VirtualList>
    </div>
  )
}

function NothingListed({ filtered, onClearFilter }: { filtered: boolean; onClearFilter: () => void }) {
  const t = useTranslations('map')
  const common = useTranslations('common')
  const format = useFormat()
  const loaded = useLive((state) => state.loaded)
  const known = useLive((state) => (state.lastWordAt === null ? null : state.lastWordAt + state.clockOffset))
  if (!loaded) {
    return (
      <p className="flex items-center justify-center gap-2 px-4 py-10 text-quiet">
        <Spinner /> {common('loading')}
      </p>
    )
  }
  if (filtered) {
    return <EmptyState icon={<SearchX aria-hidden />} title={t('list.filteredOut')} action={<Button onClick={onClearFilter}>{t('filter.clear')}</Button>} />
  }
  const detail = known === null ? undefined : common('emptyAsOf', { time: format.timeSeconds(known) })
  return <EmptyState icon={<ListChecks aria-hidden />} title={t('list.empty')} detail={detail} />
}
