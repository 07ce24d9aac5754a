'use client'

import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import type { Sentence } from './sentence.ts'

const Gap = ({ children }: { children: string }) => (
  <span className="rounded-sm border border-dashed border-edge px-1.5 font-medium text-quiet">{children}</span>
)

/** In one sentence, what sending will do; what is still missing stands as a gap. */
export function SentenceLine({ sentence }: { sentence: Sentence }) {
  const t = useTranslations('intake.send')
  const { agencyName } = useCity()
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1 text-lg leading-snug">
      {sentence.type === null ? <Gap>{t('type')}</Gap> : <IncidentType code={sentence.type} className="font-bold" />}
      {sentence.priority !== null && <PriorityMark priority={sentence.priority} />}
      <span aria-hidden>·</span>
      {sentence.place === null ? <Gap>{t('place')}</Gap> : <strong className="min-w-0 break-words">{sentence.place}</strong>}
      <ArrowRight aria-hidden className="size-5 shrink-0" />
      <span>{sentence.agencies.length > 0 ? sentence.agencies.map(agencyName).join(', ') : t('nobody')}</span>
    </p>
  )
}
