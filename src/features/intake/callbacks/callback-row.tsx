'use client'

import { AlarmClock, Clock, PhoneCall } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { cx } from '#ui/cx.ts'

type CallbackRowProps = { callback: Callback; now: number; /** Who else has it in hand. */ holder: string | null; onOpen: () => void }

/** One caller who waits: when to call, about which ticket, and who has them on the line. */
export function CallbackRow({ callback: { ticket, dueAt, tries, phoneEnding }, now, holder, onOpen }: CallbackRowProps) {
  const t = useTranslations('calls.callback')
  const format = useFormat()
  const seconds = (Date.parse(dueAt) - now) / 1000
  const late = now > 0 && seconds <= 0
  return (
    <li>
      <button type="button" className="flex min-h-10 w-full flex-col gap-0.5 px-4 py-1.5 text-left hover:bg-sunken" onClick={onOpen}>
        <span className="flex w-full flex-wrap items-center gap-x-2">
          <span className={cx('inline-flex items-center gap-1.5 font-semibold tabular-nums', late && 'rounded-sm bg-critical-fill px-1.5 text-white')}>
            {late ? <AlarmClock aria-hidden className="size-4" /> : <Clock aria-hidden className="size-4" />}
            {now > 0 && (late ? t('late', { age: format.age(-seconds) }) : t('in', { age: format.age(seconds) }))}
          </span>
          <span className="text-sm text-quiet">{phoneEnding !== null && t('masked', { ending: phoneEnding })}</span>
          <TicketNumber number={ticket.number} className="ml-auto" />
        </span>
        <span className="text-sm">
          <IncidentType code={ticket.type} className="font-semibold" />
          <span className="block wrap-anywhere">{placeWords(ticket.location).main}</span>
        </span>
        {(holder !== null || tries > 0) && (
          <span className="flex items-center gap-1.5 text-sm font-semibold">
            {holder !== null && <PhoneCall aria-hidden className="size-4" />}
            {[holder !== null && t('takenBy', { name: holder }), tries > 0 && t('tries', { count: tries })].filter(Boolean).join(' · ')}
          </span>
        )}
      </button>
    </li>
  )
}
