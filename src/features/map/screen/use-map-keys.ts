'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isTyping } from '#client/is-typing.ts'

type Keys = { list: RefObject<HTMLOListElement | null>; onFilter: () => void }

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
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row === focused)
  const next = at === -1 ? (rows.find((row) => row.getAttribute('aria-current')) ?? rows[0]) : rows[at + step]
  next?.focus()
  return true
}
