'use client'

import { ShieldBan } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Block } from '#contracts/api/caller-endpoints.ts'
import { Button } from '#ui/button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { blockKeys } from './block-keys.ts'

type BlockBandProps = {
  block: Block
  /** Whether a real emergency already went past it for this draft. */
  passed: boolean
  /** `null` where the form holds an incident: then it is no misuse that one key may close. */
  onMisuse: (() => void) | null
  onEmergency: () => void
}

/** The number in the form is blocked for a while: until when, by whom and why, and the two ways on. It never bars the form. */
export function BlockBand({ block, passed, onMisuse, onEmergency }: BlockBandProps) {
  const t = useTranslations('calls.block')
  const format = useFormat()
  const now = useNow()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || isDialogOpen()) return
    const act = event.key === blockKeys.emergency ? onEmergency : event.key === blockKeys.misuse ? onMisuse : null
    if (!act || passed) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  if (block.until === null || (now !== 0 && Date.parse(block.until) <= now)) return null
  const far = Date.parse(block.until) - now > 20 * 3_600_000
  const words = t('band', { until: far ? format.dateTime(block.until) : format.timeZoned(block.until), by: block.decidedBy ?? '', reason: block.reason ?? '' })
  if (passed)
    return (
      <p role="status" className="flex items-center gap-2 border-b border-line bg-urgent-soft px-4 py-1.5 text-sm font-semibold text-urgent">
        <ShieldBan aria-hidden className="size-4" />
        {t('passed')}
      </p>
    )
  return (
    <section aria-label={t('title')} role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b-2 border-edge bg-urgent-fill px-4 py-2 text-base font-semibold text-black">
      <ShieldBan aria-hidden className="size-6 shrink-0" />
      <span className="min-w-0 grow basis-72 wrap-anywhere">{words}</span>
      {onMisuse && (
        <Button tone="primary" keys={blockKeys.misuse} onClick={onMisuse}>
          {t('misuse')}
        </Button>
      )}
      <Button tone="danger" onClick={onEmergency}>
        {t('emergency')}
        <Kbd keys={blockKeys.emergency} />
      </Button>
    </section>
  )
}
