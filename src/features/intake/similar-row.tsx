'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { useTicket } from '#client/live-context.tsx'
import { TicketStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { Button } from '#ui/button.tsx'
import type { Placed } from './similar-places.ts'

const minuteMs = 60_000

type SimilarRowProps = { placed: Placed<Similar>; busy: boolean; onAdd: (item: Similar) => void; onOpen: (ticketId: string) => void }

/** A ticket that may be the same incident: the plain reason first, then what it is, and the key that adds the call to it. */
export function SimilarRow({ placed: { letter, item }, busy, onAdd, onOpen }: SimilarRowProps) {
  const t = useTranslations('similar')
  const common = useTranslations('common')
  const { typeOf, typeName } = useCity()
  const format = useFormat()
  const ticket = useTicket(item.ticketId)
  const now = useNow(minuteMs)
  const minutes = ticket && now > 0 ? Math.max(0, Math.floor((now - Date.parse(ticket.openedAt)) / minuteMs)) : item.minutes
  const reason = [
    item.metres === null ? t('noDistance') : format.distance(item.metres),
    minutes === 0 ? t('justNow') : t('ago', { minutes }),
    typeName(item.type),
  ].join(', ')
  const place = ticket && placeWords(ticket.location)
  return (
    <li className="px-4 py-2">
      <p className="text-base leading-6 font-bold">
        <TypeIcon icon={typeOf(item.type).icon} className="mr-1.5 inline size-5 align-[-0.2em]" />
        {reason}
      </p>
      {place && (
        <p className="line-clamp-2 text-base leading-6 wrap-anywhere">
          {place.main ?? common('noAddress')}
          {place.landmark && <span className="text-quiet">, {place.landmark}</span>}
        </p>
      )}
      {ticket?.description && <p className="line-clamp-2 text-sm text-quiet wrap-anywhere xl:max-2xl:line-clamp-1">{ticket.description}</p>}
      <div className="flex items-center justify-between gap-3">
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-quiet">
          <button type="button" onClick={() => onOpen(item.ticketId)} className="min-h-6 font-semibold text-accent underline underline-offset-4">
            <TicketNumber number={item.number} />
          </button>
          {ticket && <span className={ticket.callCount > 1 ? 'font-bold text-text' : undefined}>{common('callers', { count: ticket.callCount })}</span>}
          {ticket && <TicketStatusMark status={ticket.status} />}
        </p>
        <Button keys={`Alt+${letter}`} aria-label={t('add')} icon={<UserPlus aria-hidden className="size-5" />} busy={busy} onClick={() => onAdd(item)} className="shrink-0">
          {t('addShort')}
        </Button>
      </div>
    </li>
  )
}
