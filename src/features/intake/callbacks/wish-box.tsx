'use client'

import { useTranslations } from 'next-intl'
import { Kbd } from '#ui/kbd.tsx'
import { wishKey } from './callback-key.ts'

/** The tick that the caller wants to be told what came of it. */
export function WishBox({ checked, onToggle }: { checked: boolean; onToggle: () => void }) {
  const t = useTranslations('calls.callback')
  return (
    <label className="flex min-h-10 items-center gap-2 text-base">
      <input type="checkbox" className="size-5" checked={checked} onChange={onToggle} />
      {t('wish')}
      <Kbd keys={wishKey} className="text-quiet" />
    </label>
  )
}
