'use client'

import { Navigation, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { TicketStatusMark } from '#client/marks/status-ring.tsx'
import { geoLink, placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isOpen } from '#domain/ticket.ts'
import { buttonClass, type ButtonSize } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { OtherTicket } from './other-ticket.tsx'
import { useCameInWords } from './use-came-in-words.ts'

type TicketSummaryProps = { ticket: Ticket; recordedAt: string | null; size: ButtonSize; onOpenTicket?: (ticketId: string) => void }

/** The head of the drawer: how urgent, in which state, how old, and where, in large letters. */
export function TicketSummary({ ticket, recordedAt, size, onOpenTicket }: TicketSummaryProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const city = useCity()
  const cameIn = useCameInWords()
  const format = useFormat()
  const { location, disposition, mergedInto } = ticket
  const place = placeWords(location)
  const open = isOpen(ticket.status)
  return (
    <div className="flex flex-col gap-2.5 px-4 py-3.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
        <PriorityMark priority={ticket.priority} />
        <TicketStatusMark status={ticket.status} className="font-semibold" />
        {open ? <Age since={ticket.openedAt} className="ml-auto text-xl font-bold" /> : null}
      </div>
      <div>
        <p className="text-xl leading-7 font-bold wrap-anywhere">{place.main ?? common('noAddress')}</p>
        {place.area && (
          <p className="text-base">
            {place.area}
            {place.estimated && <span className="text-faint"> ({common('estimatedArea')})</span>}
          </p>
        )}
        {place.landmark && <p className="text-base text-quiet">{t('landmark', { landmark: place.landmark })}</p>}
      </div>
      {ticket.description && (
        <div>
          <h3 className="sr-only">{t('section.description')}</h3>
          <p className="text-base whitespace-pre-line wrap-anywhere">{ticket.description}</p>
        </div>
      )}
      {!open && (
        <p className="rounded-md bg-sunken px-3 py-2 text-base">
          {t('offBoard')} {disposition && t('endedAs', { disposition: city.dispositionName(disposition) })}
          {mergedInto && <OtherTicket id={mergedInto} words="mergedInto" onOpen={onOpenTicket} />}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-quiet">
        <span>{(recordedAt && cameIn(ticket.openedAt, recordedAt)) ?? t('opened', { time: format.dateTime(ticket.openedAt) })}</span>
        <span className={cx('inline-flex items-center gap-1.5', ticket.callCount > 1 && 'font-bold text-text')}>
          <Users aria-hidden className="size-4" />
          {common('callers', { count: ticket.callCount })}
        </span>
        <a href={geoLink(location, place.main ?? ticket.number)} className={cx(buttonClass('quiet', size), '-mx-3')}>
          <Navigation aria-hidden className="size-4" />
          {t('navigate')}
          <span className="font-normal text-faint tabular-nums">
            {location.lat.toFixed(5)}, {location.lng.toFixed(5)}
          </span>
        </a>
      </div>
    </div>
  )
}
