'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { LivePlan, ResponsePlanData } from '#contracts/response-plan.ts'
import { changedParts } from '#domain/plan-change.ts'
import { FieldError } from '#ui/field-error.tsx'
import { notify } from '#ui/toast.tsx'
import { PlanDiff } from './plan-diff.tsx'
import { PlanFields } from './plan-fields.tsx'
import { PlanHistory } from './plan-history.tsx'
import { SaveBar } from './save-bar.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { usePlanEdit } from './use-plan-edit.ts'

/** Changes one response plan, and shows what it was before. */
export function PlanEditor({ plan }: { plan: LivePlan }) {
  const t = useTranslations('plans')
  const { typeName, agencyOf } = useCity()
  const problemWords = useProblemWords()
  const edit = usePlanEdit(plan)
  const { draft, base, theirs, error } = edit
  const [understood, setUnderstood] = useState<ResponsePlanData | null>(null)
  const [asked, setAsked] = useState(false)
  const leavesToPartners = ({ priority, lead, supporting }: ResponsePlanData) => priority < 3 && [lead, ...supporting].every((code) => agencyOf(code).kind === 'partner')
  const onlyPartners = leavesToPartners(draft)
  const confirmed = !onlyPartners || understood === draft
  const changed = changedParts(base, draft).length > 0
  // Somebody else saved while nothing was changed here: their plan is simply the plan.
  if (plan.version > base.version && !changed && !edit.saving) edit.restart(plan)

  async function save(wanted?: ResponsePlanData) {
    const unconfirmed = leavesToPartners(wanted ?? draft) && understood !== (wanted ?? draft)
    setAsked(unconfirmed)
    if (unconfirmed && wanted) edit.change(wanted)
    if (unconfirmed) return
    if (await edit.save(wanted)) notify({ title: t('saved', { type: typeName(plan.type) }), tone: 'done' })
  }
  const words = error === null ? null : problemWords(error)
  return (
    <div className="min-h-0 bg-surface lg:overflow-y-auto">
      <form noValidate aria-label={t('editor')} className="flex max-w-4xl flex-col gap-4 p-4" onSubmit={(event) => (event.preventDefault(), void save())}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-xl font-bold">
            <IncidentType code={plan.type} />
          </h2>
          <span className="text-sm text-quiet tabular-nums">{t('version', { version: base.version })}</span>
        </div>
        {theirs && (
          <StaleNotice onTakeTheirs={() => edit.restart(theirs)}>
            <PlanDiff before={theirs} after={draft} beforeLabel={t('theirs')} afterLabel={t('mine')} />
          </StaleNotice>
        )}
        <PlanFields draft={draft} onChange={edit.change} />
        {onlyPartners && (
          <div role="alert" className="flex flex-col gap-2 rounded-md border-2 border-urgent-fill bg-urgent-soft p-3">
            <p className="text-base font-bold">{t('onlyPartners')}</p>
            <label className="flex min-h-10 items-center gap-2 text-base">
              <input type="checkbox" className="size-5" checked={understood === draft} aria-invalid={asked && !confirmed} onChange={({ target }) => setUnderstood(target.checked ? draft : null)} />
              {t('onlyPartnersConfirm')}
            </label>
            {asked && !confirmed && <FieldError>{t('onlyPartnersAsk')}</FieldError>}
          </div>
        )}
        {words && <FieldError>{`${words.title}. ${words.detail}`}</FieldError>}
        {!theirs && <SaveBar changed={changed} saving={edit.saving} onUndo={() => edit.restart(base)} />}
      </form>
      <PlanHistory plan={plan} onRestore={(older) => void save(older)} />
    </div>
  )
}
