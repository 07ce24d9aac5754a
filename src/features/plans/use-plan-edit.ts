'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import { api } from '#client/api.ts'
import { plansKey } from '#client/use-plans.ts'
import type { LivePlan, ResponsePlanData } from '#contracts/response-plan.ts'
import { livePlanOf } from './live-plan-of.ts'

export type PlanEdit = {
  /** The plan as it is being changed. */
  readonly draft: ResponsePlanData
  readonly change: (fields: Partial<ResponsePlanData>) => void
  /** The version that the change starts from. */
  readonly base: LivePlan
  /** What somebody else saved meanwhile; saving again puts mine over it. */
  readonly theirs: LivePlan | null
  readonly error: unknown
  readonly saving: boolean
  readonly save: (wanted?: ResponsePlanData) => Promise<boolean>
  /** Drops what was changed here and starts again from the plan as it is now. */
  readonly restart: (from: LivePlan) => void
}

const withoutVersion = ({ version: _version, ...plan }: LivePlan): ResponsePlanData => plan

/** A response plan while an admin changes it. Nobody's version is lost: one that came between is shown before it is overwritten. */
export function usePlanEdit(plan: LivePlan): PlanEdit {
  const queries = useQueryClient()
  const [base, setBase] = useState(plan)
  const [draft, setDraft] = useState<ResponsePlanData>(() => withoutVersion(plan))
  const [theirs, setTheirs] = useState<LivePlan | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [saving, setSaving] = useState(false)

  const restart = (from: LivePlan) => {
    setBase(from)
    setDraft(withoutVersion(from))
    setTheirs(null)
    setError(null)
  }
  async function save(wanted = draft): Promise<boolean> {
    const { type, ...fields } = wanted
    setDraft(wanted)
    setSaving(true)
    setError(null)
    try {
      const { plan: saved } = await api('PUT /plans/{type}', { params: { type }, body: { ...fields, version: base.version }, signal: AbortSignal.timeout(15_000) })
      restart(saved)
      await queries.invalidateQueries({ queryKey: plansKey })
      await queries.invalidateQueries({ queryKey: ['plan-versions', type] })
      return true
    } catch (thrown) {
      const newer = thrown instanceof ApiProblem && thrown.problem.code === 'stale' ? livePlanOf(thrown.problem) : null
      if (newer === null) setError(thrown)
      else {
        setTheirs(newer)
        setBase(newer)
      }
      return false
    } finally {
      setSaving(false)
    }
  }
  return { draft, change: (fields) => setDraft((now) => ({ ...now, ...fields })), base, theirs, error, saving, save, restart }
}
