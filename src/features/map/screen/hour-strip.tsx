'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { lastHour } from './last-hour.ts'
import { useHourMoments } from './use-hour-moments.ts'

const minute = 60_000

/** The last hour as bars: tickets opened, and those that went overdue. */
export function HourStrip() {
  const t = useTranslations('map.hour')
  const format = useFormat()
  const moments = useHourMoments()
  // By the half minute: bars need not be drawn every second.
  const now = useNow(minute / 2)
  const bars = useMemo(() => lastHour(moments, now), [moments, now])
  const sum = (part: 'opened' | 'overdue') => bars.reduce((total, bar) => total + bar[part], 0)
  const tallest = Math.max(4, ...bars.map((bar) => Math.max(bar.opened, bar.overdue)))
  const height = (count: number) => `${(count / tallest) * 100}%`
  return (
    <section aria-label={t('title')} className="flex h-16 shrink-0 items-stretch gap-4 border-t border-line bg-surface px-3 py-1.5">
      <p className="shrink-0 self-center leading-5">
        <span className="font-bold">{t('title')}</span>
        <span className="block">
          <i aria-hidden className="mr-1 inline-block size-2.5 bg-edge" />
          {t('opened', { count: sum('opened') })}
          <i aria-hidden className="mr-1 ml-3 inline-block size-2.5 bg-critical-fill" />
          {t('overdue', { count: sum('overdue') })}
        </span>
      </p>
      <ol className="flex min-w-0 grow items-stretch gap-1 max-sm:hidden">
        {bars.map((bar) => {
          const words = t('bar', { from: format.time(bar.from), to: format.time(bar.from + 5 * minute), opened: bar.opened, overdue: bar.overdue })
          return (
            <li key={bar.from} title={words} className="flex grow basis-0 items-end justify-center gap-0.5 border-b-2 border-line">
              <span className="sr-only">{words}</span>
              <span aria-hidden className="max-w-5 grow bg-edge" style={{ height: height(bar.opened) }} />
              <span aria-hidden className="max-w-5 grow bg-critical-fill" style={{ height: height(bar.overdue) }} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
