'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { useKeyHelp } from '#client/key-help.ts'
import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import type { Placed } from './similar-places.ts'
import type { AddCaller } from './use-add-caller.ts'

/** The keys of the suggestions: Alt and a row's letter adds the call, Alt+Z takes it off again. */
export function useSimilarKeys(placed: readonly Placed<Similar>[], { add, undo, last }: AddCaller): void {
  const t = useTranslations('similar')
  useKeyHelp(useMemo(() => ({ title: t('title'), keys: [{ keys: 'Alt+G', label: t('keys.add') }, { keys: 'Alt+Z', label: t('keys.undo') }] }), [t]))
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.repeat || isDialogOpen()) return
    const chosen = placed.find(({ letter }) => event.code === `Key${letter}`)
    const back = event.code === 'KeyZ' && last !== null
    if (!chosen && !back) return
    event.preventDefault()
    event.stopPropagation()
    if (chosen) void add(chosen.item)
    else undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
