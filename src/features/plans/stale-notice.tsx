'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'

/** Says that somebody else was faster, with what differs; theirs is taken, or mine is put over it by the form's own submit. */
export function StaleNotice({ onTakeTheirs, children }: { onTakeTheirs: () => void; children: ReactNode }) {
  const t = useTranslations('plans')
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-md border-2 border-urgent-fill bg-urgent-soft p-3">
      <p className="text-base font-bold">{t('stale')}</p>
      {children}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        <Button type="submit" tone="primary">{t('keepMine')}</Button>
      </div>
    </div>
  )
}
