'use client'

import { Megaphone, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Age } from '#client/marks/age.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { AssignmentStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { AssignedUnits } from '#client/units/assigned-units.tsx'
import { TicketAnswers } from '#client/questions/ticket-answers.tsx'
import type { Unit } from '#contracts/unit.ts'
import type { AssignmentStatus } from '#domain/assignment.ts'
import type { Priority } from '#domain/priority.ts'
import { cx } from '#ui/cx.ts'
import { AnswerBand } from './answer-band.tsx'
import type { QueueCard } from './queue-cards.ts'

const bands: Record<Priority, string> = {
  1: 'bg-critical-soft border-critical-fill',
  2: 'bg-urgent-soft border-urgent-fill',
  3: 'bg-routine-soft border-routine-fill',
}

/** What a card says: how urgent, what, where, since when, who called. */
export function CardHead({ card, status, loud, units }: { card: QueueCard; status: AssignmentStatus; loud: boolean; units: readonly Unit[] | null }) {
  const t = useTranslations('queue')
  const common = useTranslations('common')
  const { ticket, own } = card
  const place = placeWords(ticket.location)
  return (
    <>
      <div className={cx('flex items-center gap-2.5 border-l-[12px] px-3 py-2 sm:gap-3 sm:px-4', bands[ticket.priority])}>
        <PriorityMark priority={ticket.priority} className="text-lg" />
        <TicketNumber number={ticket.number} className="text-base" />
        {loud && (
          <span className="inline-flex items-center gap-1 font-bold text-text">
            <Megaphone aria-hidden className="size-4 animate-waiting" />
            <span className="max-sm:sr-only">{t('new')}</span>
          </span>
        )}
        <Age since={ticket.openedAt} className="ml-auto text-xl font-bold" />
      </div>
      <AnswerBand card={card} />
      <div className="flex flex-col gap-2 px-4 pt-3">
        <h2 className="text-lg leading-6 font-semibold">
          <IncidentType code={ticket.type} />
        </h2>
        <p className="text-2xl leading-8 font-bold wrap-anywhere">{place.main ?? common('noAddress')}</p>
        {(place.area ?? place.landmark) && (
          <p className="text-base">
            {place.area}
            {place.area && place.estimated && <span className="text-faint"> ({common('estimatedArea')})</span>}
            {place.landmark && <span className="block text-quiet">{t('landmark', { landmark: place.landmark })}</span>}
          </p>
        )}
        <TicketAnswers ticket={ticket} />
        {ticket.description && <p className="line-clamp-4 text-base whitespace-pre-line text-quiet wrap-anywhere">{ticket.description}</p>}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
          <AssignmentStatusMark status={status} className="font-semibold" />
          <span className={cx('inline-flex items-center gap-1.5', ticket.callCount > 1 && 'font-bold')}>
            <Users aria-hidden className="size-5 shrink-0" />
            {common('callers', { count: ticket.callCount })}
          </span>
        </p>
        <AssignedUnits ticket={ticket} assignment={own} units={units} className="text-base" />
      </div>
    </>
  )
}
