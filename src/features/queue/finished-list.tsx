'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { AssignmentStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import { endOf, type QueueCard } from './queue-cards.ts'

/** What the agency finished today, folded away. */
export function FinishedList({ cards, onOpen }: { cards: readonly QueueCard[]; onOpen: (ticketId: string) => void }) {
  const t = useTranslations('queue')
  const city = useCity()
  const format = useFormat()
  if (cards.length === 0) return null
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-14 cursor-pointer items-center gap-2 rounded-lg px-4 text-base font-semibold">
        <ChevronDown aria-hidden className="size-5 shrink-0 -rotate-90 group-open:rotate-0" />
        {t('finished', { count: cards.length })}
      </summary>
      <ul className="border-t border-line">
        {cards.map((card) => {
          const { ticket, own } = card
          return (
            <li key={ticket.id} className="border-b border-line last:border-b-0">
              <button type="button" className="flex min-h-14 w-full flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 text-left text-base hover:bg-sunken" onClick={() => onOpen(ticket.id)}>
                <AssignmentStatusMark status={own.status} className="w-28 shrink-0" />
                <TicketNumber number={ticket.number} />
                <span className="tabular-nums">{format.time(endOf(card))}</span>
                <span className="min-w-0 flex-1 basis-52 truncate">
                  {city.typeName(ticket.type)} · {placeWords(ticket.location).main ?? ''}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
