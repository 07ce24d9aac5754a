'use client'

import { Ear, SquareCheck, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useFormat } from '#client/use-format.ts'
import { listenSeconds, silentChecks } from '#domain/silent-check.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { Kbd } from '#ui/kbd.tsx'
import { responseLetter } from '../lane.ts'
import type { SilentChecking } from './use-silent-check.ts'

type SilencePanelProps = {
  check: SilentChecking
  /** Whether the lane listens: only then do the keys mean the check. */
  armed: boolean
  /** Silent calls of this number a moment ago; `null` when there were none or none is known. */
  repeated: { count: number; minutes: number } | null
  onResponse: () => void
  onLog: () => void
}

/** What to do before a silent call is written down as one, with a clock: in sight until the call has an outcome. */
export function SilencePanel({ check: { running, toggle, end }, armed, repeated, onResponse, onLog }: SilencePanelProps) {
  const t = useTranslations('calls.silence')
  const format = useFormat()
  const seconds = useSecondsSince(running?.startedAt ?? null)
  if (!running) return null
  return (
    <section aria-label={t('title')} className="border-b-2 border-accent bg-accent-soft px-4 py-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="flex items-center gap-2 text-lg font-bold">
          <Ear aria-hidden className="size-5" />
          {t('title')}
        </h2>
        <span role="timer" className="text-xl font-bold tabular-nums">{format.age(seconds)}</span>
        <span className="text-base">{seconds < listenSeconds ? t('listen', { left: listenSeconds - seconds }) : t('listened')}</span>
        {repeated && <strong role="alert" className="text-base text-critical">{t('repeated', repeated)}</strong>}
      </div>
      <ol className="mt-1.5 flex flex-wrap gap-1.5">
        {silentChecks.map((code, index) => {
          const done = running.done.includes(code)
          return (
            <li key={code} className="min-w-56 grow basis-0">
              <button
                type="button"
                aria-pressed={done}
                aria-keyshortcuts={String(index + 1)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => toggle(index + 1)}
                className={cx('flex h-full min-h-10 w-full items-start gap-2 rounded-md border px-2.5 py-1.5 text-left text-sm', done ? 'border-done bg-raised font-semibold' : 'border-edge bg-raised hover:border-text')}
              >
                <Kbd keys={String(index + 1)} />
                {done ? <SquareCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-done" /> : <Square aria-hidden className="mt-0.5 size-4 shrink-0" />}
                <span>{t(`check.${code}`)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Button tone="danger" onClick={onResponse}>
          {t('response')}
          {armed && <Kbd keys={responseLetter} />}
        </Button>
        <Button tone="primary" keys={armed ? 'Enter' : undefined} onClick={onLog}>{t('none')}</Button>
        <Button tone="quiet" onClick={end}>{t('end')}</Button>
        <span role="status" className="text-sm text-quiet">{armed ? t('armed') : t('unarmed')}</span>
      </div>
    </section>
  )
}

/** Whole seconds since an instant of this machine's clock. */
function useSecondsSince(startedAt: number | null): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (startedAt === null) return
    const read = () => setSeconds(Math.floor((Date.now() - startedAt) / 1000))
    read()
    const timer = setInterval(read, 250)
    return () => clearInterval(timer)
  }, [startedAt])
  return startedAt === null ? 0 : seconds
}
