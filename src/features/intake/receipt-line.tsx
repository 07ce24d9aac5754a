'use client'

import { ArrowRight, CircleCheck, Hourglass, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTicket } from '#client/live-context.tsx'
import { AgencyName } from '#client/marks/agency-name.tsx'
import { AssignmentStatusMark } from '#client/marks/status-ring.tsx'
import type { Receipt } from './send-state.ts'

type ReceiptLineProps = { receipt: Receipt; onOpen: (ticketId: string) => void }

/** What became of the ticket just sent: its number, that it arrived on the live board, and what each agency says, live. */
export function ReceiptLine({ receipt: { ticketId, number, agencies, complete }, onOpen }: ReceiptLineProps) {
  const t = useTranslations('intake.receipt')
  const live = useTicket(ticketId)
  const standing = live?.assignments ?? agencies.map((agency) => ({ agency, status: null }))
  return (
    <section aria-label={t('label')} className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 text-base">
      <p role="status" className="flex flex-wrap items-center gap-x-2">
        {live ? <CircleCheck aria-hidden className="size-5 text-done" /> : <Hourglass aria-hidden className="size-5" />}
        <strong className="whitespace-nowrap">{number}</strong>
        <span className={live ? 'text-done' : 'text-quiet'}>{live ? t('arrived') : t('waiting')}</span>
      </p>
      <ArrowRight aria-hidden className="size-5" />
      <ul aria-label={t('to')} className="flex flex-wrap items-center gap-x-4">
        {standing.length === 0 && <li>{t('nobody')}</li>}
        {standing.map(({ agency, status }) => (
          <li key={agency} className="flex items-center gap-1.5">
            <strong>
              <AgencyName code={agency} />
            </strong>
            {status && <AssignmentStatusMark status={status} />}
          </li>
        ))}
      </ul>
      {!complete && (
        <p role="alert" className="flex items-center gap-1.5 font-semibold text-critical">
          <TriangleAlert aria-hidden className="size-5" />
          {t('incomplete')}
        </p>
      )}
      <button type="button" onClick={() => onOpen(ticketId)} className="min-h-10 font-semibold text-accent underline underline-offset-4">
        {t('open')}
      </button>
    </section>
  )
}
