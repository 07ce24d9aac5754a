'use client'

import { useTranslations } from 'next-intl'
import { useCallbacks } from '#client/callbacks/use-callbacks.ts'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { TicketStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'

/** The callers that the next shift has to call back, the first due first. */
export function CallbacksSection() {
  const t = useTranslations('calls.callback')
  const format = useFormat()
  const now = useNow()
  const { items } = useCallbacks()
  if (items === null) return null
  return (
    <section aria-label={t('section')} className="flex flex-col gap-1">
      <h2 className="text-lg font-bold">
        {t('section')} ({format.number(items.length)})
      </h2>
      {items.length === 0 && <p className="text-quiet">{t('none')}</p>}
      <ul>
        {items.map(({ id, ticket, dueAt, tries, phoneEnding }) => {
          const late = now > 0 && Date.parse(dueAt) <= now
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-3 break-inside-avoid text-base">
              <span className={late ? 'font-bold text-critical' : 'tabular-nums'}>
                {late ? t('late', { age: format.age((now - Date.parse(dueAt)) / 1000) }) : t('due', { time: format.timeZoned(dueAt) })}
              </span>
              {phoneEnding !== null && <span>{t('masked', { ending: phoneEnding })}</span>}
              <TicketNumber number={ticket.number} />
              <IncidentType code={ticket.type} className="font-semibold" />
              <TicketStatusMark status={ticket.status} />
              <span className="wrap-anywhere">{placeWords(ticket.location).main}</span>
              {tries > 0 && <span>{t('tries', { count: tries })}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
