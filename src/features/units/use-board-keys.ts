'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { isTyping } from '#client/is-typing.ts'

const steps: Readonly<Record<string, number>> = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }
const rows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** The card in the next row, down or up, that lies closest below or above. */
function inNextRow(cards: readonly HTMLElement[], from: HTMLElement, way: 1 | -1): HTMLElement | undefined {
  const start = from.getBoundingClientRect()
  const beyond = cards
    .map((card) => ({ card, box: card.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - start.top) * way > 4)
    .sort((a, b) => (a.box.top - b.box.top) * way || Math.abs(a.box.left - start.left) - Math.abs(b.box.left - start.left))
  const top = beyond[0]?.box.top ?? 0
  return beyond.filter(({ box }) => Math.abs(box.top - top) < 4).sort((a, b) => Math.abs(a.box.left - start.left) - Math.abs(b.box.left - start.left))[0]?.card
}

/** Moves the focus over the cards of the board with arrows, j and k; Enter opens the one in focus, as a button does. */
export function useBoardKeys(board: RefObject<HTMLElement | null>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const step = steps[event.key]
    const way = rows[event.key]
    if ((step === undefined && way === undefined) || isDialogOpen() || document.querySelector('[role=menu]')) return
    const cards = [...(board.current?.querySelectorAll<HTMLElement>('[data-unit-card]') ?? [])]
    const at = cards.findIndex((card) => card === document.activeElement)
    const current = cards[at]
    const next = !current ? cards.at((step ?? way ?? 1) > 0 ? 0 : -1) : step !== undefined ? cards[at + step] : inNextRow(cards, current, way ?? 1)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
