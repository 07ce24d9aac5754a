'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import type { OutgoingReport } from '#client/outbox/outgoing.ts'
import { pointText } from './sentence.ts'

/** What a report is about, in a few words and without its caller: "Banjir · Jl. Veteran 12". */
export function useReportWords(): (report: OutgoingReport) => string {
  const { typeName } = useCity()
  const category = useTranslations('common.callCategory')
  return (report) => {
    if (report.kind === 'call') return category(report.body.category)
    const { lat, lng, landmark, address } = report.body.location
    return `${typeName(report.body.type)} · ${[landmark, address].filter(Boolean).join(', ') || pointText({ lat, lng })}`
  }
}
