'use client'

import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** What a replay is called, and that it is not what happens now. */
export function ReplayTitle() {
  const t = useTranslations('map.replay')
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <History aria-hidden className="size-5 shrink-0" />
      {t('title')}
      <span className="rounded-sm bg-text px-1.5 text-sm font-semibold text-surface">{t('notLive')}</span>
    </span>
  )
}
