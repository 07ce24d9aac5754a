'use client'

import { Play, VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useStore } from 'zustand'
import { playSound, setSoundLevel, soundNames, soundState, type SoundName } from '#client/sounds.ts'
import { Button } from '#ui/button.tsx'

const words = { 'new-work': 'newWork', 'nobody-answered': 'nobodyAnswered', 'line-lost': 'lineLost' } as const satisfies Record<SoundName, string>

/** How loud this desk is, and each sound to try. */
export function SoundSettings() {
  const t = useTranslations('frame.sound')
  const level = useStore(soundState, (state) => state.level)
  const id = useId()
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="flex items-center justify-between gap-2 text-xs font-semibold text-faint">
        {t('level')}
        <span className="text-sm text-text">{level === 0 ? t('off') : Math.round(level * 100)}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={10}
        value={Math.round(level * 100)}
        onChange={(event) => setSoundLevel(Number(event.target.value) / 100)}
        className="h-8 w-full accent-accent"
      />
      {level === 0 && (
        <p className="flex items-center gap-1.5 font-semibold text-urgent">
          <VolumeX aria-hidden className="size-4" />
          {t('off')}
        </p>
      )}
      <div className="flex flex-col gap-1">
        {soundNames.map((name) => (
          <Button key={name} onClick={() => void playSound(name)} icon={<Play aria-hidden className="size-4" />} className="justify-start!">
            {t('test')}: {t(words[name])}
          </Button>
        ))}
      </div>
    </div>
  )
}
