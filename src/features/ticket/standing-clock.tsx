'use client'

import { useTranslations } from 'next-intl'
import { answerClock } from '#client/assignment/answer-clock.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Assignment } from '#contracts/ticket.ts'
import { standingSeconds } from './assignment-stamps.ts'

/** How long an agency has been at its present step; while it has not answered, what is left of its time, or by how much that is over. */
export function StandingClock({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('ticket.assignment')
  const format = useFormat()
  const now = useNow()
  if (now === 0) return null
  const clock = answerClock(assignment, now)
  if (clock?.kind === 'over')
    return <span className="rounded-sm bg-critical-fill px-2 py-0.5 text-base font-bold text-white tabular-nums">{t('over', { age: format.age(clock.seconds) })}</span>
  if (clock) return <span className="text-base font-bold tabular-nums">{t('left', { age: format.age(clock.seconds) })}</span>
  const standing = standingSeconds(assignment, now)
  return standing === null ? null : <span className="text-sm text-quiet tabular-nums">{t('standing', { age: format.age(standing) })}</span>
}
