'use client'

import { useTranslations } from 'next-intl'
import { useRanked } from '#client/board/use-ranked.ts'
import { AgencyName } from '#client/marks/agency-name.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { AssignmentStatusMark, TicketStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'

/** The open tickets, those that need a person first; those that an agency has not answered are marked in words. */
export function OpenSection() {
  const t = useTranslations('handover')
  const common = useTranslations('common')
  const format = useFormat()
  const tickets = useRanked()
  const waiting = tickets.filter(({ assignments }) => assignments.some(({ status }) => status === 'pending')).length
  return (
    <section aria-label={t('open')} className="flex flex-col gap-2">
      <h2 className="text-lg font-bold">
        {t('open')} ({format.number(tickets.length)})
      </h2>
      <p className="text-base">{t('unaccepted', { count: waiting })}</p>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {tickets.map((ticket) => (
          <li key={ticket.id} className="grid gap-x-4 gap-y-0.5 py-2 break-inside-avoid md:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)]">
            <span className="flex flex-wrap items-center gap-x-3">
              <TicketNumber number={ticket.number} />
              <PriorityMark priority={ticket.priority} compact />
              <time dateTime={ticket.openedAt}>{format.timeZoned(ticket.openedAt)}</time>
            </span>
            <span className="min-w-0">
              <IncidentType code={ticket.type} className="font-semibold" />
              <span className="block wrap-anywhere">{placeWords(ticket.location).main ?? common('noAddress')}</span>
            </span>
            <span className="flex flex-wrap items-center gap-x-4">
              {ticket.assignments.length === 0 && <TicketStatusMark status={ticket.status} />}
              {ticket.assignments.map(({ agency, status }) => (
                <span key={agency} className="inline-flex items-center gap-1.5">
                  <strong>
                    <AgencyName code={agency} />
                  </strong>
                  <AssignmentStatusMark status={status} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
