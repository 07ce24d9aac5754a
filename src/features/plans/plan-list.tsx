'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCity } from '#client/city-context.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { useFormat } from '#client/use-format.ts'
import type { LiveLadder } from '#contracts/ladder.ts'
import type { LivePlan } from '#contracts/response-plan.ts'
import { clockNames } from '#domain/ladder.ts'
import type { Priority } from '#domain/priority.ts'
import { cx } from '#ui/cx.ts'

/** What is open to be changed: the plan of an incident type, or the ladder's times of a priority. */
export type Opened = { readonly type: string } | { readonly priority: Priority }

type PlanListProps = { plans: readonly LivePlan[]; ladders: readonly LiveLadder[]; opened: Opened; onOpen: (opened: Opened) => void }

/** The ladder's times by priority; then all incident types by family, each with its priority and whom it sends. */
export function PlanList({ plans, ladders, opened, onOpen }: PlanListProps) {
  const t = useTranslations('plans')
  const locale = useLocale()
  const format = useFormat()
  const { families, types, typeName, agencyName } = useCity()
  const planOf = new Map(plans.map((plan) => [plan.type, plan]))
  return (
    <nav aria-label={t('list')} className="min-h-0 border-line bg-surface max-lg:max-h-[40dvh] max-lg:overflow-y-auto max-lg:border-b lg:overflow-y-auto lg:border-r">
      <Group title={t('times.list')}>
        {ladders.map(({ priority, clocks }) => (
          <Entry
            key={priority}
            current={'priority' in opened && opened.priority === priority}
            title={t('times.title')}
            detail={clockNames.map((clock) => format.age(clocks[clock][0] ?? 0)).join(' · ')}
            priority={priority}
            onPress={() => onOpen({ priority })}
          />
        ))}
      </Group>
      {families.map((family) => (
        <Group key={family.code} title={family.name[locale]}>
          {types.filter((type) => type.family === family.code).flatMap((type) => planOf.get(type.code) ?? []).map((plan) => (
            <Entry
              key={plan.type}
              current={'type' in opened && opened.type === plan.type}
              title={typeName(plan.type)}
              detail={[plan.lead, ...plan.supporting].map(agencyName).join(', ')}
              priority={plan.priority}
              onPress={() => onOpen({ type: plan.type })}
            />
          ))}
        </Group>
      ))}
    </nav>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="border-b border-line px-2 py-2">
    <h2 className="px-2 text-sm font-semibold text-quiet">{title}</h2>
    <ul>{children}</ul>
  </section>
)

type EntryProps = { current: boolean; title: string; detail: string; priority: Priority; onPress: () => void }

const Entry = ({ current, title, detail, priority, onPress }: EntryProps) => (
  <li>
    <button
      type="button"
      aria-current={current || undefined}
      onClick={onPress}
      className={cx('flex min-h-11 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-sunken', current && 'bg-accent-soft')}
    >
      <span className="min-w-0 grow">
        <strong className="block truncate text-base">{title}</strong>
        <span className="block truncate text-sm text-quiet">{detail}</span>
      </span>
      <PriorityMark priority={priority} className="shrink-0 text-sm" />
    </button>
  </li>
)
