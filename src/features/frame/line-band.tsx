'use client'

import { Unplug } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useUnsent } from '#client/unsent.ts'
import { useFormat } from '#client/use-format.ts'
import { AlertBand } from '#ui/alert-band.tsx'

/** Says over the full width that what is below is not live, since when, and what still waits to be sent. */
export function LineBand({ since }: { since: number | null }) {
  const t = useTranslations('frame.line')
  const format = useFormat()
  const unsent = useUnsent()
  const sentence = since === null ? t('never') : t('since', { time: format.timeSeconds(since) })
  return (
    <AlertBand tone="critical" icon={<Unplug aria-hidden className="size-5" />}>
      {sentence}
      {unsent > 0 && ` · ${t('unsent', { count: unsent })}`}
    </AlertBand>
  )
}
