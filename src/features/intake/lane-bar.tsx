'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { cx } from '#ui/cx.ts'
import { Kbd } from '#ui/kbd.tsx'
import { laneKeys } from './lane.ts'
import type { CallLane } from './use-call-lane.ts'
import type { ShiftCalls } from './use-shift-calls.ts'

type LaneBarProps = { lane: CallLane; counts: ShiftCalls['counts']; caller: string | null }

const keyClass =
  'inline-flex min-h-10 items-center gap-1.5 rounded-md border px-2.5 text-sm font-medium whitespace-nowrap select-none'

/** Calls that are no emergency: one key each, their letters in sight, how many there were this shift. */
export function LaneBar({ lane: { armed, press, putDown, last }, counts, caller }: LaneBarProps) {
  const t = useTranslations('intake.lane')
  const common = useTranslations('common')
  const format = useFormat()
  const name = armed && common(`callCategory.${armed}`)
  return (
    <section aria-label={t('label')} className="relative z-20 border-b border-line bg-surface px-4 py-1.5">
      <div className="flex items-center gap-2 max-md:overflow-x-auto">
        <h2 className="text-sm font-semibold whitespace-nowrap">{t('label')}</h2>
        <span className="text-sm whitespace-nowrap text-faint max-md:hidden">{t('hint')}</span>
        <div role="group" aria-label={t('label')} className="flex gap-1 md:flex-wrap" onBlur={putDown}>
          {laneKeys.map(({ category, letter }) => (
            <button
              key={category}
              type="button"
              aria-keyshortcuts={`Alt+${letter}`}
              aria-pressed={armed === category}
              onClick={() => press(category)}
              className={cx(keyClass, armed === category ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-raised hover:border-text')}
            >
              <Kbd keys={letter} />
              {common(`callCategory.${category}`)}
              {(counts?.get(category) ?? 0) > 0 && (
                <span className={cx('font-bold tabular-nums', armed !== category && 'text-quiet')} title={t('count', { count: counts?.get(category) ?? 0 })}>
                  {counts?.get(category)}
                </span>
              )}
            </button>
          ))}
        </div>
        <p role="status" className="min-w-0 grow text-sm font-semibold max-xl:hidden">
          {!name && last && <Logged text={t('logged', { category: common(`callCategory.${last.category}`), time: format.timeSeconds(last.at) })} />}
        </p>
      </div>
      {name && armed !== 'hening' && armed !== 'keluhan' && (
        <p role="alert" className="absolute inset-x-2 top-full mt-1 rounded-md border border-edge bg-accent-soft px-3 py-2 text-lg font-semibold shadow-popup">
          {caller ? t('confirmCaller', { category: name, caller }) : t('confirm', { category: name })}
        </p>
      )}
      {!name && last && (
        <p aria-hidden className="mt-1 text-sm font-semibold xl:hidden">
          <Logged text={t('logged', { category: common(`callCategory.${last.category}`), time: format.timeSeconds(last.at) })} />
        </p>
      )}
    </section>
  )
}

const Logged = ({ text }: { text: string }) => (
  <span className="inline-flex items-center gap-1.5 text-done">
    <CircleCheck aria-hidden className="size-4" />
    {text}
  </span>
)
