'use client'

import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import type { Assignment, Note } from '#contracts/ticket.ts'

/** Whether a partner has been told: whom to telephone, or who was told, under which number and when. */
export function HandOverLine({ assignment, notes }: { assignment: Assignment; notes: readonly Note[] | null }) {
  const t = useTranslations('ticket.handOver')
  const format = useFormat()
  const { shortName, phone, hours } = useCity().agencyOf(assignment.agency)
  const { handover, acceptedAt } = assignment
  if (assignment.status === 'pending')
    return (
      <p className="flex items-start gap-2 text-base font-semibold text-urgent">
        <Phone aria-hidden className="mt-0.5 size-5 shrink-0" />
        <span>
          {phone === undefined ? t('waiting', { agency: shortName }) : t('waitingPhone', { agency: shortName, phone })}
          {hours && <span className="block text-sm font-normal text-quiet">{t('hours', hours)}</span>}
        </span>
      </p>
    )
  if (!handover || acceptedAt === null) return null
  const to = notes?.find(({ id }) => id === handover.noteId)?.text ?? shortName
  return (
    <p className="text-base wrap-anywhere">
      {handover.reference === null ? t('done', { to }) : t('doneNumber', { to, reference: handover.reference })}{' '}
      <time dateTime={acceptedAt} className="font-semibold tabular-nums">{format.time(acceptedAt)}</time>
    </p>
  )
}
