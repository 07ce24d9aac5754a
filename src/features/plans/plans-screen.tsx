'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { usePlans } from '#client/use-plans.ts'
import { Spinner } from '#ui/spinner.tsx'
import { LadderEditor } from './ladder-editor.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { PlanList, type Opened } from './plan-list.tsx'
import { useLadders } from './use-ladder-edit.ts'

/** The ladder's times by priority and the response plans by family; one of them open to be changed, with its history. */
export function PlansScreen() {
  const t = useTranslations('plans')
  const { types } = useCity()
  const plans = usePlans()?.plans
  const ladders = useLadders()
  const [opened, setOpened] = useState<Opened>({ type: types[0]?.code ?? '' })
  const plan = 'type' in opened ? plans?.find((some) => some.type === opened.type) : undefined
  const ladder = 'priority' in opened ? ladders?.find((some) => some.priority === opened.priority) : undefined
  return (
    <div className="flex min-h-full flex-col lg:h-full">
      <h1 className="sr-only">{t('title')}</h1>
      {plans === undefined || ladders === undefined ? (
        <Spinner label={t('loading')} className="m-auto p-10 text-3xl text-faint" />
      ) : (
        <div className="grid min-h-0 grow lg:grid-cols-[24rem_minmax(0,1fr)]">
          <PlanList plans={plans} ladders={ladders} opened={opened} onOpen={setOpened} />
          {plan && <PlanEditor key={plan.type} plan={plan} />}
          {ladder && <LadderEditor key={ladder.priority} ladder={ladder} />}
        </div>
      )}
    </div>
  )
}
