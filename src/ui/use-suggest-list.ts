'use client'

import { useId, useState, type FocusEvent, type KeyboardEvent } from 'react'

type SuggestListOptions = {
  /** What is offered, by key, best first. */
  readonly keys: readonly string[]
  /** Something is to be shown: the lines, or words in their place. */
  readonly shows: boolean
  readonly onTake: (index: number) => void
}

/**
 * The list under a field in which one types: whether it is open, which line is lit, and the keys that move in it. The best
 * line is lit from the start. Esc closes the list and nothing else; a plain Enter takes the lit line.
 */
export function useSuggestList({ keys, shows, onTake }: SuggestListOptions) {
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const open = wanted && shows
  const lit = keys.length === 0 ? -1 : Math.max(0, keys.indexOf(chosen ?? ''))
  const light = (index: number) => setChosen(keys[index] ?? null)
  const close = () => setWanted(false)
  const take = (index: number) => {
    close()
    setChosen(null)
    onTake(index)
  }
  const move = (way: number) => {
    if (open) light((lit + way + keys.length) % Math.max(1, keys.length))
    else setWanted(true)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && open && lit >= 0) take(lit)
    else if (event.key === 'Escape' && open) {
      close()
      event.stopPropagation()
    } else return
    event.preventDefault()
  }
  const lineId = (index: number) => `${id}-${index}`
  return {
    id, open, lit, light, take, lineId,
    /** Another text: its best line is lit. */
    typed: () => {
      setChosen(null)
      setWanted(true)
    },
    show: () => setWanted(true),
    input: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      'aria-activedescendant': open && lit >= 0 ? lineId(lit) : undefined,
      onKeyDown,
      onBlur: (_event: FocusEvent) => close(),
    },
  } as const
}
