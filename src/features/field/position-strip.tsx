'use client'

import { MapPin, MapPinOff, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { keepPhone } from '#client/kept/phone.ts'
import { Button } from '#ui/button.tsx'
import type { Sharing } from './use-position-sharing.ts'

/** Asks once whether the crew wants to be seen on the map, then says all the while whether it is, with the way to change it. */
export function PositionStrip({ agreed, sharing }: { agreed: boolean | null; sharing: Sharing }) {
  const t = useTranslations('field.position')
  const answer = (value: boolean) => keepPhone({ sharing: value })
  if (agreed === null)
    return (
      <section aria-labelledby="share-position" className="flex flex-col gap-2 border-y border-line bg-routine-soft px-3 py-3">
        <h2 id="share-position" className="text-base font-bold">{t('ask')}</h2>
        <p className="text-base">{t('askHint')}</p>
        <div className="flex gap-2">
          <Button size="field" className="flex-1" onClick={() => answer(false)}>{t('no')}</Button>
          <Button size="field" tone="primary" className="flex-1 px-2!" icon={<MapPin aria-hidden className="size-6 shrink-0" />} onClick={() => answer(true)}>{t('share')}</Button>
        </div>
      </section>
    )
  const shared = agreed && sharing !== 'denied'
  const Icon = shared ? MapPin : MapPinOff
  return (
    <div className="flex min-h-14 items-center gap-2 border-y border-line px-3" role="status">
      <Icon aria-hidden className="size-6 shrink-0" />
      <span className="min-w-0 grow text-base font-semibold">{t(agreed ? (sharing === 'off' ? 'starting' : sharing) : 'off')}</span>
      <Button size="field" tone="quiet" className="px-3! text-base!" icon={agreed ? <Square aria-hidden className="size-4" /> : undefined} onClick={() => answer(!agreed)}>
        {t(agreed ? 'stop' : 'start')}
      </Button>
    </div>
  )
}
