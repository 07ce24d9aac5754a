'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isTyping } from '#client/is-typing.ts'

type Keys = { list: RefObject<HTMLElement | null>; onFilter: () => void }

/** "/" leads to the filter; up and down walk the list from wherever the focus is not at home in something else. */
export function useMapKeys({ list, onFilter }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    if (event.key === '/') onFilter()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!walk(list.current, event.key === 'ArrowDown' ? 1 : -1)) return
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Moves the focus one row on; from outside the list to the row that is selected, or the first. */
function walk(list: HTMLElement | null, step: 1 | -1): boolean {
  const focused = document.activeElement
  const nowhere = focused === document.body || focused?.id === 'main'
  if (!list || (!nowhere && !list.contains(focused))) return false
  // A long list has only the rows in sight, some beyond, and the one in focus: neighbours are found by their place.
  const rowAt = (index: number) => list.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`)
  const at = list.contains(focused) ? focused?.closest('[data-index]')?.getAttribute('data-index') : undefined
  const first = list.querySelector<HTMLElement>('[data-row][aria-current]') ?? list.querySelector<HTMLElement>('[data-row]')
  const next = at ? rowAt(Number(at) + step) : first
  next?.focus()
  return true
}
