'use client'

import { useQuery } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import type { LivePlan, ResponsePlanData } from '#contracts/response-plan.ts'
import { changedParts } from '#domain/plan-change.ts'
import { PlanDiff } from './plan-diff.tsx'
import { VersionHistory } from './version-history.tsx'

type PlanHistoryProps = { plan: LivePlan; onRestore: (older: ResponsePlanData) => void }

/** Every version of a response plan, and the city pack's own where it differs. */
export function PlanHistory({ plan, onRestore }: PlanHistoryProps) {
  const { data, isError } = useQuery({
    queryKey: ['plan-versions', plan.type, plan.version],
    queryFn: ({ signal }) => api('GET /plans/{type}/versions', { params: { type: plan.type }, signal }),
  })
  const pack = data?.pack ?? null
  return (
    <VersionHistory<ResponsePlanData>
      versions={data?.items.map(({ plan: content, ...version }) => ({ ...version, content }))}
      failed={isError}
      now={plan}
      pack={pack !== null && changedParts(plan, pack).length > 0 ? pack : null}
      renderDiff={(change) => <PlanDiff {...change} />}
      onRestore={onRestore}
    />
  )
}
