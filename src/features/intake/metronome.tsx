'use client'

import { HeartPulse, Volume2, VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { matchesKeys } from '#client/matches-keys.ts'
import { soundState } from '#client/sounds.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { Button } from '#ui/button.tsx'
import { clockText } from './clock-text.ts'
import { metronomeKey } from './metronome-key.ts'
import { startPulse } from './pulse-sound.ts'

/** `pulse`: beats a minute. */
export type MetronomeProps = { pulse: number }

/** The beat to push by, seen and heard, and how long it has gone on. One key starts it, and then turns the sound off and on. */
export function Metronome({ pulse }: MetronomeProps) {
  const t = useTranslations('intake.metronome')
  const format = useFormat()
  const now = useNow()
  const [since, setSince] = useState<number | null>(null)
  const [sounding, setSounding] = useState(false)
  const press = () => {
    if (since === null) setSince(now)
    setSounding((on) => !on)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!matchesKeys(event, metronomeKey) || event.repeat || isDialogOpen()) return
    event.preventDefault()
    press()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  useEffect(() => (sounding ? startPulse(pulse, soundState.getState().level || 0.5) : undefined), [sounding, pulse])

  const started = since !== null
  return (
    <div role="group" aria-label={t('label', { pulse })} className="flex items-center gap-x-4 rounded-md border-2 border-critical-fill bg-critical-soft px-3 py-2">
      <HeartPulse
        aria-hidden
        className="size-8 shrink-0 text-critical motion-safe:data-beating:animate-beat"
        style={{ animationDuration: `${60_000 / pulse}ms` }}
        data-beating={started ? '' : undefined}
      />
      <p className="min-w-0 grow">
        <span role="timer" aria-label={t('clock')} className="block text-2xl leading-7 font-bold tabular-nums">
          {clockText(started ? Math.max(0, now - since) : 0)}
        </span>
        <span className="text-sm">{started ? t('running', { time: format.timeSeconds(new Date(since).toISOString()) }) : t('ready', { pulse })}</span>
      </p>
      <Button
        keys={metronomeKey}
        aria-pressed={sounding}
        icon={sounding ? <Volume2 aria-hidden className="size-5" /> : <VolumeX aria-hidden className="size-5" />}
        onClick={press}
      >
        {started ? (sounding ? t('mute') : t('sound')) : t('start')}
      </Button>
      <p role="status" className="sr-only">{started ? (sounding ? t('isOn') : t('isOff')) : ''}</p>
    </div>
  )
}
