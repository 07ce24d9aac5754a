'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { changedClocks, type Ladder } from '#domain/ladder.ts'
import { DiffTable } from './diff-table.tsx'

type LadderDiffProps = { before: Ladder; after: Ladder; beforeLabel: string; afterLabel: string }

/** The clocks in which two ladders differ, side by side, each step in words. */
export function LadderDiff({ before, after, ...labels }: LadderDiffProps) {
  const t = useTranslations('plans.times')
  const format = useFormat()
  const words = (steps: readonly number[]) => steps.map((seconds, index) => `${index + 1}. ${format.age(seconds)}`).join('\n')
  return <DiffTable {...labels} lines={changedClocks(before, after).map((clock) => ({ key: clock, name: t(`clock.${clock}`), before: words(before[clock]), after: words(after[clock]) }))} />
}
