'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { callCategories } from '#domain/call-category.ts'
import type { ShiftCalls } from './use-shift-calls.ts'

/** This shift's calls in one line: how many, since when, and of what kind. */
export function ShiftCallsLine({ since, counts }: Pick<ShiftCalls, 'since' | 'counts'>) {
  const t = useTranslations('intake.shift')
  const category = useTranslations('common.callCategory')
  const format = useFormat()
  const tallies = callCategories.flatMap((code) => {
    const count = counts?.get(code)
    return count ? [{ code, count }] : []
  })
  const total = tallies.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-labelledby="shift-calls" className="border-b border-line px-4 py-2.5">
      <div className="flex items-baseline justify-between gap-2">
        <h2 id="shift-calls" className="text-sm font-semibold">{t('title')}</h2>
        {since !== null && <span className="text-sm text-faint">{t('since', { time: format.timeZoned(since) })}</span>}
      </div>
      {counts === null ? (
        <p className="text-sm text-faint">{t('unknown')}</p>
      ) : (
        <p className="text-sm">
          {total === 0 ? (
            <span className="text-faint">{t('none')}</span>
          ) : (
            <>
              <strong className="text-base">{t('calls', { count: total })}</strong>
              {tallies.map(({ code, count }) => (
                <span key={code} className="text-quiet">
                  {' · '}
                  <span className="whitespace-nowrap">{t('tally', { category: category(code), count })}</span>
                </span>
              ))}
            </>
          )}
        </p>
      )}
    </section>
  )
}
