'use client'

import { useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { plansKey } from '#client/use-plans.ts'
import type { LivePlan, ResponsePlanData } from '#contracts/response-plan.ts'
import { livePlanOf } from './live-plan-of.ts'
import { useVersionedEdit, type VersionedEdit } from './use-versioned-edit.ts'

const withoutVersion = ({ version: _version, ...plan }: LivePlan): ResponsePlanData => plan

/** A response plan while an admin changes it. */
export function usePlanEdit(plan: LivePlan): VersionedEdit<LivePlan, ResponsePlanData> {
  const queries = useQueryClient()
  return useVersionedEdit<LivePlan, ResponsePlanData>({
    live: plan,
    draftOf: withoutVersion,
    send: async ({ type, ...fields }, version, signal) => (await api('PUT /plans/{type}', { params: { type }, body: { ...fields, version }, signal })).plan,
    newerIn: livePlanOf,
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: plansKey })
      await queries.invalidateQueries({ queryKey: ['plan-versions', plan.type] })
    },
  })
}
