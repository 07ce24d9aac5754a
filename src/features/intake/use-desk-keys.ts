'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { useKeyHelp } from '#client/key-help.ts'
import { laneKeys } from './lane.ts'

type Acts = {
  /** Ctrl+Enter. `field` is the field it was pressed in, if any. */
  onSend: (event: KeyboardEvent) => void
  onNewDraft: () => void
}

/** The keys of the desk, and their lines in the overlay behind "?". */
export function useDeskKeys({ onSend, onNewDraft }: Acts): void {
  const t = useTranslations('intake.keys')
  const category = useTranslations('common.callCategory')
  const help = useMemo(
    () => ({
      title: t('title'),
      keys: [
        { keys: 'Ctrl+Enter', label: t('send') },
        { keys: 'F2', label: t('draft') },
        { keys: 'Enter', label: t('take') },
        { keys: '1 2 3', label: t('priority') },
        ...laneKeys.map(({ category: code, letter }) => ({
          keys: `Alt+${letter}`,
          label: code === 'keluhan' ? t('complaint') : t('lane', { category: category(code) }),
        })),
      ],
    }),
    [t, category],
  )
  useKeyHelp(help)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isDialogOpen()) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey) onSend(event)
    else if (event.key === 'F2' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      onNewDraft()
    }
  })
  useEffect(() => {
    // Before the fields see it: a list that is open would take the Enter for its own.
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
