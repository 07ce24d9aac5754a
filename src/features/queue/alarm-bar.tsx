'use client'

import { BellOff, BellRing, Volume2, VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useStore } from 'zustand'
import { readySounds, soundState } from '#client/sounds.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'

/** What calls for attention over the cards: how many are overdue and how many new, the button that silences them, and leave to sound at all. */
export function AlarmBar({ loud, pressing, onSilence }: { loud: number; pressing: number; onSilence: () => void }) {
  const t = useTranslations('queue.alarm')
  const blocked = useStore(soundState, (state) => state.blocked)
  const off = useStore(soundState, (state) => state.level === 0)
  const words = pressing === 0 ? t('loud', { count: loud }) : pressing === loud ? t('pressing', { count: pressing }) : t('both', { pressing, count: loud - pressing })
  return (
    <div className="shrink-0">
      {(blocked || off) && (
        <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-edge bg-urgent-soft px-3 py-2 text-base sm:px-4">
          <VolumeX aria-hidden className="size-6 shrink-0 text-urgent" />
          <span className="min-w-0 flex-1 basis-48 font-semibold">{blocked ? t('blocked') : t('off')}</span>
          {blocked && (
            <Button size="field" tone="primary" className="max-sm:w-full" icon={<Volume2 aria-hidden className="size-6" />} onClick={() => void readySounds()}>
              {t('allow')}
            </Button>
          )}
        </div>
      )}
      {loud > 0 && (
        <div role="alert" className={cx('flex items-center gap-3 py-1.5 pr-1.5 pl-3 text-lg leading-6 font-bold sm:pl-4', pressing > 0 ? 'bg-critical-fill text-white' : 'bg-urgent-fill text-black')}>
          <BellRing aria-hidden className="size-6 shrink-0 animate-waiting" />
          <span className="min-w-0 grow">{words}</span>
          <Button size="field" className={cx('bg-transparent! px-4!', pressing > 0 ? 'border-white! text-white!' : 'border-black! text-black!')} icon={<BellOff aria-hidden className="size-6" />} onClick={onSilence}>
            {t('silence')}
          </Button>
        </div>
      )}
    </div>
  )
}
