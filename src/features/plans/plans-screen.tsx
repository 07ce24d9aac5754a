'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { usePlans } from '#client/use-plans.ts'
import { Spinner } from '#ui/spinner.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { PlanList } from './plan-list.tsx'

/** The response plans by family; one of them open to be changed, with its history. */
export function PlansScreen() {
  const t = useTranslations('plans')
  const { types } = useCity()
  const plans = usePlans()?.plans
  const [type, setType] = useState(types[0]?.code ?? null)
  const plan = plans?.find((some) => some.type === type)
  return (
    <div className="flex min-h-full flex-col lg:h-full">
      <h1 className="sr-only">{t('title')}</h1>
      {plans === undefined ? (
        <Spinner label={t('loading')} className="m-auto p-10 text-3xl text-faint" />
      ) : (
        <div className="grid min-h-0 grow lg:grid-cols-[24rem_minmax(0,1fr)]">
          <PlanList plans={plans} selected={type} onSelect={setType} />
          {plan && <PlanEditor key={plan.type} plan={plan} />}
        </div>
      )}
    </div>
  )
}
