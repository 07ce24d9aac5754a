'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import type { Assignment } from '#contracts/ticket.ts'
import { stampsOf } from './assignment-stamps.ts'

/** The steps an agency has been through, each with its time and how long the one before it lasted. */
export function AssignmentClocks({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('ticket.assignment')
  const words = useTranslations('common.assignmentStatus')
  const format = useFormat()
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1.5">
      {stampsOf(assignment).map(({ status, at, after }) => (
        <li key={status} className="flex flex-col">
          <span className="text-xs text-faint">{status === 'pending' ? t('sent') : words(status)}</span>
          <time dateTime={at} title={format.dateTime(at)} className="text-sm font-semibold tabular-nums">
            {format.timeSeconds(at)}
          </time>
          {after !== null && <span className="text-xs text-quiet tabular-nums">{t('after', { age: format.age(after) })}</span>}
        </li>
      ))}
    </ol>
  )
}
