'use client'

import { useTranslations } from 'next-intl'
import { Kbd } from '#ui/kbd.tsx'
import { beginsWord } from '../begins-word.ts'
import { wishKey } from './callback-key.ts'

type WishBoxProps = {
  checked: boolean
  onToggle: () => void
  /** A word is begun here: before the key writes its letter, the focus goes to where words belong. */
  onWord: () => void
}

/** The tick that the caller wants to be told what came of it. */
export function WishBox({ checked, onToggle, onWord }: WishBoxProps) {
  const t = useTranslations('calls.callback')
  return (
    <label className="flex min-h-10 items-center gap-2 text-base">
      <input type="checkbox" className="size-5" checked={checked} onChange={onToggle} onKeyDown={(event) => beginsWord(event) && onWord()} />
      {t('wish')}
      <Kbd keys={wishKey} className="text-quiet" />
    </label>
  )
}
