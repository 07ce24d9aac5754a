'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { useKeyHelp } from '#client/key-help.ts'
import { matchesKeys } from '#client/matches-keys.ts'
import { deskKeys, type DeskAct } from './desk-keys.ts'
import { keyTable } from './key-table.ts'

/** The keys of the desk, and their lines in the overlay behind "?". `onAct` does what a key stands for. */
export function useDeskKeys(onAct: (act: DeskAct, event: KeyboardEvent) => void): void {
  const t = useTranslations('intake.keys')
  const priority = useTranslations('common.priority')
  const category = useTranslations('common.callCategory')
  const help = useMemo(
    () => ({
      title: t('title'),
      keys: [
        ...keyTable.map(({ keys, word, priority: digit, category: code }) => ({
          keys,
          label:
            digit !== undefined ? t('priority', { priority: priority(`${digit}`) })
            : code === undefined ? t(word)
            : code === 'keluhan' ? t('complaint')
            : t('lane', { category: category(code) }),
        })),
      ],
    }),
    [t, priority, category],
  )
  useKeyHelp(help)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isDialogOpen()) return
    const found = deskKeys.find(({ keys }) => matchesKeys(event, keys))
    if (found) onAct(found.act, event)
  })
  useEffect(() => {
    // Before the fields see it: a list that is open would take the Enter for its own.
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
