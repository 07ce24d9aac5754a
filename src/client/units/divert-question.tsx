'use client'

import { Split } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { useCity } from '../city-context.tsx'
import { shortNumber } from '../marks/short-number.ts'
import type { BusyTask } from './use-set-units.ts'

type DivertQuestionProps = { task: BusyTask; to: string; /** Somebody else gave it its task while one was choosing. */ overtaken: boolean; busy: boolean; onDivert: () => void; onBack: () => void }

/** Asks before a unit leaves its task: which one, and what that task loses. The way back has the focus, so that no hasty Enter diverts. */
export function DivertQuestion({ task, to, overtaken, busy, onDivert, onBack }: DivertQuestionProps) {
  const t = useTranslations('units.divert')
  const city = useCity()
  const back = useRef<HTMLButtonElement>(null)
  // Before anything else can: the dialog takes a focus that it finds lost to itself, a frame later.
  useLayoutEffect(() => back.current?.focus(), [])
  const from = `#${shortNumber(task.number)}`
  const { callsign } = task
  return (
    <div role="group" aria-labelledby="divert-title" className="flex flex-col gap-3 rounded-md border-2 border-urgent-fill bg-urgent-soft p-4">
      <h3 id="divert-title" className="flex items-center gap-2 text-lg font-bold">
        <Split aria-hidden className="size-6 shrink-0" />
        {t('title', { callsign })}
      </h3>
      <p className="text-base">
        {overtaken && <strong className="block">{t('overtaken', { callsign })}</strong>}
        {t('task', { callsign, from: task.type === undefined ? from : `${from} ${city.typeName(task.type)}` })}
      </p>
      <p className="text-base font-semibold">{t('loss', { callsign, from, to: `#${shortNumber(to)}` })}</p>
      <div className="flex flex-wrap gap-2">
        <Button ref={back} size="field" className="grow" onClick={onBack}>{t('back')}</Button>
        <Button size="field" tone="danger" className="grow whitespace-normal!" busy={busy} onClick={onDivert}>{t('go', { callsign, to: `#${shortNumber(to)}` })}</Button>
      </div>
    </div>
  )
}
