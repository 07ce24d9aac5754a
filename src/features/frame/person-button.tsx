'use client'

import { CircleUser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentPropsWithRef } from 'react'
import { useMe } from '#client/me-context.tsx'
import { buttonClass } from '#ui/button.tsx'

export type PersonMenuProps = { onKeys: () => void; onPalette: () => void; onSound: () => void }

type PersonButtonProps = ComponentPropsWithRef<'button'> & {
  /** It stands in for the one that was pressed: the focus stays with it. */
  takesFocus?: boolean
}

/** Who is signed in, as the button that opens the menu. */
export function PersonButton({ takesFocus, ...props }: PersonButtonProps) {
  const t = useTranslations('frame.person')
  const me = useMe()
  return (
    <button type="button" autoFocus={takesFocus} aria-haspopup="menu" aria-expanded={false} aria-label={t('open', { name: me.name })} {...props} className={`${buttonClass('quiet')} min-w-0 px-2!`}>
      <CircleUser aria-hidden className="size-5 shrink-0" />
      <span className="max-w-40 truncate max-[90rem]:hidden">{me.name}</span>
    </button>
  )
}
