'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { useMe } from '#client/me-context.tsx'
import { useNow } from '#client/use-now.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import { Button } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { CallbacksSection } from './callbacks-section.tsx'
import { DeskSection } from './desk-section.tsx'
import { HandoversSection } from './handovers-section.tsx'
import { OpenSection } from './open-section.tsx'
import { useShifts } from './use-shifts.ts'

/** The handover sheet: who sits where, what was left, what is open, which numbers are blocked, how many calls there were. Prints as it is. */
export function HandoverScreen() {
  const t = useTranslations('handover')
  const common = useTranslations('common')
  const format = useFormat()
  const now = useNow()
  const me = useMe()
  const problemWords = useProblemWords()
  const { shifts, blocks, error, refresh } = useShifts()
  const active = blocks?.filter(({ state }) => state === 'active') ?? []
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 p-4 print:max-w-none print:p-0">
      <div className="flex flex-wrap items-center gap-4">
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        {now > 0 && <span className="text-quiet">{format.dateTime(Math.floor(now / 60_000) * 60_000)}</span>}
        <Button className="ml-auto print:hidden" icon={<Printer aria-hidden className="size-5" />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {error !== null && <p role="alert" className="font-semibold text-critical">{problemWords(error).title}</p>}
      {shifts === null ? (
        <Spinner label={common('loading')} />
      ) : (
        <>
          <DeskSection onDuty={shifts.onDuty} onChanged={refresh} />
          <HandoversSection handovers={shifts.handovers} onChanged={refresh} />
          <section aria-label={t('calls')} className="flex flex-col gap-1">
            <h2 className="text-lg font-bold">{t('calls')}</h2>
            <p className="text-quiet">
              {t(shifts.onDuty.some(({ userId }) => userId === me.id) ? 'callsSinceSignOn' : 'callsSince', { time: format.dateTime(shifts.since) })}
              {shifts.own > 0 && ` · ${t('callsOwn', { count: shifts.own })}`}
            </p>
            <p className="flex flex-wrap gap-x-4 text-base">
              {shifts.counts.length === 0 && t('callsNone')}
              {shifts.counts.map(({ category, count }) => (
                <span key={category}>
                  {common(`callCategory.${category}`)} <strong>{format.number(count)}</strong>
                </span>
              ))}
            </p>
          </section>
        </>
      )}
      <section aria-label={t('blocks')} className="flex flex-col gap-1">
        <h2 className="text-lg font-bold">{t('blocks')}</h2>
        {active.length === 0 && <p className="text-quiet">{t('blocksNone')}</p>}
        <ul>
          {active.map(({ id, phoneEnding, until, reason }) => (
            <li key={id} className="text-base wrap-anywhere">
              …{phoneEnding} · {until && t('blockedUntil', { time: format.dateTime(until) })} · {reason}
            </li>
          ))}
        </ul>
      </section>
      <CallbacksSection />
      <OpenSection />
    </div>
  )
}
