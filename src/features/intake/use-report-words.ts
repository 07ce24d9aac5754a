'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { useLiveStore } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import type { OutgoingReport } from '#client/outbox/outgoing.ts'
import { pointText } from './sentence.ts'

/** What a report is about, in a few words and without its caller: "Banjir · Jl. Veteran 12". */
export function useReportWords(): (report: OutgoingReport) => string {
  const { typeName } = useCity()
  const category = useTranslations('common.callCategory')
  const t = useTranslations('intake.outbox')
  const live = useLiveStore()
  return (report) => {
    if (report.kind === 'callback') return t('callback', { number: `#${shortNumber(report.number)}` })
    if (report.kind === 'call') {
      const { ticketId, category: code } = report.body
      if (!ticketId) return category(code)
      const ticket = live.getState().tickets.get(ticketId)
      return t('caller', { number: ticket ? `#${shortNumber(ticket.number)}` : '' })
    }
    const { lat, lng, landmark, address } = report.body.location
    return `${typeName(report.body.type)} · ${[landmark, address].filter(Boolean).join(', ') || pointText({ lat, lng })}`
  }
}
