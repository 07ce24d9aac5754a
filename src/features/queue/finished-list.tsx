'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { AssignmentStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import { VirtualList } from '#ui/virtual-list.tsx'
import { endOf, type QueueCard } from './queue-cards.ts'

const rowHeight = 57
const idOf = ({ ticket }: QueueCard) => ticket.id

/** What the agency finished today, folded away. */
export function FinishedList({ cards, onOpen }: { cards: readonly QueueCard[]; onOpen: (ticketId: string) => void }) {
  const t = useTranslations('queue')
  const city = useCity()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  if (cards.length === 0) return null
  return (
    <details className="group rounded-lg border border-line bg-surface" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex min-h-14 cursor-pointer items-center gap-2 rounded-lg px-4 text-base font-semibold">
        <ChevronDown aria-hidden className="size-5 shrink-0 -rotate-90 group-open:rotate-0" />
        {t('finished', { count: cards.length })}
      </summary>
      {open && (
        <VirtualList items={cards} keyOf={idOf} estimate={rowHeight} className="border-t border-line">
          {(card) => (
            <button type="button" className="flex min-h-14 w-full flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-4 py-2 text-left text-base hover:bg-sunken" onClick={() => onOpen(card.ticket.id)}>
              <AssignmentStatusMark status={card.own.status} className="w-28 shrink-0" />
              <TicketNumber number={card.ticket.number} />
              <span className="tabular-nums">{format.time(endOf(card))}</span>
              <span className="min-w-0 flex-1 basis-52 truncate">
                {city.typeName(card.ticket.type)} · {placeWords(card.ticket.location).main ?? ''}
              </span>
            </button>
          )}
        </VirtualList>
      )}
    </details>
  )
}
