'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import type { LivePlan } from '#contracts/response-plan.ts'
import { cx } from '#ui/cx.ts'

type PlanListProps = { plans: readonly LivePlan[]; selected: string | null; onSelect: (type: string) => void }

/** All incident types by family, each with its priority and whom it sends. */
export function PlanList({ plans, selected, onSelect }: PlanListProps) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const { families, types, typeName, agencyName } = useCity()
  const planOf = new Map(plans.map((plan) => [plan.type, plan]))
  return (
    <nav aria-label={t('list')} className="min-h-0 border-line bg-surface max-lg:max-h-[40dvh] max-lg:overflow-y-auto max-lg:border-b lg:overflow-y-auto lg:border-r">
      {families.map((family) => (
        <section key={family.code} aria-label={family.name[locale]} className="border-b border-line px-2 py-2">
          <h2 className="px-2 text-sm font-semibold text-quiet">{family.name[locale]}</h2>
          <ul>
            {types.filter((type) => type.family === family.code).flatMap((type) => planOf.get(type.code) ?? []).map((plan) => (
              <li key={plan.type}>
                <button
                  type="button"
                  aria-current={plan.type === selected || undefined}
                  onClick={() => onSelect(plan.type)}
                  className={cx('flex min-h-11 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-sunken', plan.type === selected && 'bg-accent-soft')}
                >
                  <span className="min-w-0 grow">
                    <strong className="block truncate text-base">{typeName(plan.type)}</strong>
                    <span className="block truncate text-sm text-quiet">{[plan.lead, ...plan.supporting].map(agencyName).join(', ')}</span>
                  </span>
                  <PriorityMark priority={plan.priority} className="shrink-0 text-sm" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
