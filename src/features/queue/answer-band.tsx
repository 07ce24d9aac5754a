'use client'

import { Timer, TimerOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { answerClock } from '#client/assignment/answer-clock.ts'
import { contactAt } from '#client/assignment/next-contact.ts'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { QueueCard } from './queue-cards.ts'

/** How long the agency has to answer, shrinking; once it is over, a filled band with by how much. */
export function AnswerBand({ card: { own } }: { card: QueueCard }) {
  const t = useTranslations('queue')
  const format = useFormat()
  const now = useNow()
  const locale = useLocale()
  const contact = contactAt(useCity().agencyOf(own.agency), own.overdue?.step ?? 0)
  const clock = now === 0 ? null : answerClock(own, now)
  if (!clock) return null
  if (clock.kind === 'over')
    return (
      <p className="flex flex-wrap items-center gap-x-2 bg-critical-fill px-4 py-1.5 text-lg font-bold text-white">
        <TimerOff aria-hidden className="size-5 shrink-0" />
        <span className="grow">{t(`over.${clock.clock}`, { age: format.age(clock.seconds) })}</span>
        {contact && <span className="text-base">{t('escalated', { contact: contact[locale === 'en' ? 'en' : 'id'] })}</span>}
      </p>
    )
  const whole = (Date.parse(own.deadlineAt ?? own.dispatchedAt) - Date.parse(own.dispatchedAt)) / 1000
  const share = whole > 0 ? Math.min(1, clock.seconds / whole) : 0
  return (
    <div className="bg-sunken">
      <p className="flex items-center gap-2 px-4 pt-1.5 text-base font-semibold">
        <Timer aria-hidden className="size-5 shrink-0" />
        <span>{t('left', { age: format.age(clock.seconds) })}</span>
      </p>
      <div aria-hidden className="mt-1.5 h-1.5">
        <div className="h-full bg-urgent-fill" style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
    </div>
  )
}
