'use client'

import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import { useFormat } from '#client/use-format.ts'
import type { PlanVersion } from '#contracts/api/plan-endpoints.ts'
import type { LivePlan, ResponsePlanData } from '#contracts/response-plan.ts'
import { changedParts } from '#domain/plan-change.ts'
import { Button } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { PlanDiff } from './plan-diff.tsx'

type PlanHistoryProps = { plan: LivePlan; onRestore: (older: ResponsePlanData) => void }

/** Every version of a plan, newest first: when, by whom, what changed, and a way back. The city pack's own plan stands apart where it differs. */
export function PlanHistory({ plan, onRestore }: PlanHistoryProps) {
  const t = useTranslations('plans')
  const { data, isError } = useQuery({
    queryKey: ['plan-versions', plan.type, plan.version],
    queryFn: ({ signal }) => api('GET /plans/{type}/versions', { params: { type: plan.type }, signal }),
  })
  if (isError) return <p className="p-4 text-base text-critical">{t('historyFailed')}</p>
  if (data === undefined) return <Spinner label={t('loading')} className="p-4 text-2xl text-faint" />
  const { items, pack } = data
  const packDiffers = pack !== null && changedParts(plan, pack).length > 0
  return (
    <section aria-label={t('history')} className="flex max-w-4xl flex-col gap-3 border-t border-line p-4">
      <h3 className="text-base font-bold">{t('history')}</h3>
      {packDiffers && (
        <div className="rounded-md border border-line p-3">
          <p className="mb-2 text-base font-semibold">{t('packDiffers')}</p>
          <PlanDiff before={plan} after={pack} beforeLabel={t('now')} afterLabel={t('pack')} />
          <Button className="mt-2" icon={<RotateCcw aria-hidden className="size-4" />} onClick={() => onRestore(pack)}>
            {t('takePack')}
          </Button>
        </div>
      )}
      <ol className="flex flex-col gap-3">
        {items.map((version, index) => (
          <Version key={version.version} version={version} before={items[index + 1]} current={index === 0} onRestore={onRestore} />
        ))}
      </ol>
    </section>
  )
}

type VersionProps = { version: PlanVersion; before: PlanVersion | undefined; current: boolean; onRestore: PlanHistoryProps['onRestore'] }

function Version({ version, before, current, onRestore }: VersionProps) {
  const t = useTranslations('plans')
  const format = useFormat()
  return (
    <li aria-label={t('version', { version: version.version })} className="border-l-4 border-edge pl-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <strong className="text-base">{t('version', { version: version.version })}</strong>
        <time dateTime={version.at} className="tabular-nums">{format.dateTime(version.at)}</time>
        <span className="text-quiet">{version.by ?? t('pack')}</span>
        {!current && (
          <Button tone="quiet" icon={<RotateCcw aria-hidden className="size-4" />} onClick={() => onRestore(version.plan)}>
            {t('restore')}
          </Button>
        )}
      </p>
      {before && <PlanDiff before={before.plan} after={version.plan} beforeLabel={t('was')} afterLabel={t('became')} />}
    </li>
  )
}
