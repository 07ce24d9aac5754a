'use client'

import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { undoLetter, type Placed } from './similar-places.ts'
import type { AddCaller, Target } from './use-add-caller.ts'

/** The keys of the suggestions and of the caller's own tickets: Alt and a row's letter adds the call, Alt+Z takes it off again. */
export function useSimilarKeys(placed: readonly Placed<Target, string>[], { add, undo, last }: AddCaller): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || event.repeat || isDialogOpen()) return
    const chosen = placed.find(({ letter }) => event.code === `Key${letter}`)
    const back = event.code === `Key${undoLetter}` && last !== null
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
