'use client'

import { Save } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'

/** Keeps the change as a new version, or undoes it. */
export function SaveBar({ changed, saving, onUndo }: { changed: boolean; saving: boolean; onUndo: () => void }) {
  const t = useTranslations('plans')
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface py-3">
      {changed && <Button tone="quiet" onClick={onUndo}>{t('undo')}</Button>}
      <Button type="submit" tone="primary" busy={saving} disabled={!changed} icon={<Save aria-hidden className="size-5" />}>
        {t('save')}
      </Button>
    </div>
  )
}
