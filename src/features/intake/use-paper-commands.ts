'use client'

import { useTranslations } from 'next-intl'
import { useOfferCommands } from '#client/page-commands.ts'

/** Paper in the palette: copying from it, and printing it. */
export function usePaperCommands(onToggle: () => void): void {
  const t = useTranslations('intake')
  useOfferCommands([
    { id: 'paper', label: t('keys.paper'), words: 'paper kertas F4', run: onToggle },
    { id: 'paper-form', label: t('paper.print'), words: 'paper kertas print', run: () => void window.open('/call/form', '_blank', 'noopener') },
  ])
}
