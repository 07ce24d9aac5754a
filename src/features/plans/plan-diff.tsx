'use client'

import { useTranslations } from 'next-intl'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { changedParts } from '#domain/plan-change.ts'
import { DiffTable } from './diff-table.tsx'
import { usePartWords } from './use-part-words.ts'

type PlanDiffProps = { before: ResponsePlanData; after: ResponsePlanData; beforeLabel: string; afterLabel: string }

/** The parts in which two plans differ, side by side. */
export function PlanDiff({ before, after, ...labels }: PlanDiffProps) {
  const t = useTranslations('plans.field')
  const words = usePartWords()
  return <DiffTable {...labels} lines={changedParts(before, after).map((part) => ({ key: part, name: t(part), before: words(before, part), after: words(after, part) }))} />
}
