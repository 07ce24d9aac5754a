'use client'

import { useTranslations } from 'next-intl'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { changedParts } from '#domain/plan-change.ts'
import { usePartWords } from './use-part-words.ts'

type PlanDiffProps = { before: ResponsePlanData; after: ResponsePlanData; beforeLabel: string; afterLabel: string }

/** The parts in which two plans differ, side by side. */
export function PlanDiff({ before, after, beforeLabel, afterLabel }: PlanDiffProps) {
  const t = useTranslations('plans')
  const words = usePartWords()
  const parts = changedParts(before, after)
  if (parts.length === 0) return <p className="text-base text-quiet">{t('same')}</p>
  return (
    <table className="w-full border-collapse text-base">
      <thead>
        <tr className="text-left text-sm text-quiet">
          <th className="py-1 pr-3 font-semibold">{t('part')}</th>
          <th className="py-1 pr-3 font-semibold">{beforeLabel}</th>
          <th className="py-1 font-semibold">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-3 text-left font-semibold">{t(`field.${part}`)}</th>
            <td className="py-1.5 pr-3 whitespace-pre-line text-quiet line-through decoration-1">{words(before, part)}</td>
            <td className="py-1.5 font-semibold whitespace-pre-line">{words(after, part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
