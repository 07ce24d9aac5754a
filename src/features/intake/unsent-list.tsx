'use client'

import { Hourglass, Pencil, Send, TriangleAlert, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useOutbox, useUnsentReports } from '#client/outbox/outbox-context.tsx'
import type { OutgoingReport } from '#client/outbox/outgoing.ts'
import { useFormat } from '#client/use-format.ts'
import { Button } from '#ui/button.tsx'
import { useReportWords } from './use-report-words.ts'

/** Reports that are not with the server yet: one's own go by themselves, those another person left behind wait for a decision. */
export function UnsentList({ onTakeBack }: { onTakeBack: (report: OutgoingReport) => void }) {
  const t = useTranslations('intake.outbox')
  const outbox = useOutbox()
  const { own, left } = useUnsentReports()
  if (own.length + left.length === 0) return null
  return (
    <section aria-labelledby="unsent" className="border-b-2 border-critical bg-critical-soft px-4 py-2.5">
      <h2 id="unsent" className="flex items-center gap-2 text-sm font-semibold text-critical">
        <Hourglass aria-hidden className="size-4" />
        {t('title', { count: own.length + left.length })}
      </h2>
      <ul className="divide-y divide-line">
        {own.map((report) => (
          <UnsentReport key={report.key} report={report}>
            {report.problem && (
              <p className="flex items-center gap-1.5 font-semibold text-critical">
                <TriangleAlert aria-hidden className="size-4 shrink-0" />
                {t('refused', { title: report.problem.title })}
              </p>
            )}
            {report.kind === 'ticket' || (report.kind === 'call' && report.problem && report.body.ticketId) ? (
              <Button icon={<Pencil aria-hidden className="size-4" />} onClick={() => onTakeBack(report)}>{t('change')}</Button>
            ) : (
              report.problem && <Button icon={<Trash2 aria-hidden className="size-4" />} onClick={() => void outbox.drop(report.key)}>{t('drop')}</Button>
            )}
          </UnsentReport>
        ))}
        {left.map((report) => (
          <UnsentReport key={report.key} report={report}>
            <p className="text-sm text-quiet">{t('leftBy', { name: report.ownerName })}</p>
            <Button icon={<Send aria-hidden className="size-4" />} onClick={() => void outbox.takeOver(report.key)}>{t('takeOver')}</Button>
          </UnsentReport>
        ))}
      </ul>
    </section>
  )
}

function UnsentReport({ report, children }: { report: OutgoingReport; children: ReactNode }) {
  const t = useTranslations('intake.outbox')
  const format = useFormat()
  const words = useReportWords()
  return (
    <li className="flex flex-col items-start gap-1.5 py-2">
      <p className="text-base">
        <strong className="block">{t('unsent', { time: format.time(report.receivedAt) })}</strong>
        {words(report)}
      </p>
      {children}
    </li>
  )
}
