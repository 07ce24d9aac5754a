'use client'

import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { isTyping } from '#client/is-typing.ts'

/** What a key does to the card that has the focus. */
export type CardKey = 'step' | 'decline' | 'note' | 'open' | 'units'

const cardKeys: Readonly<Record<string, CardKey>> = { Enter: 'step', d: 'decline', n: 'note', o: 'open', u: 'units' }
const moves: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, ArrowRight: 1, k: -1, ArrowUp: -1, ArrowLeft: -1 }

/** The card of an element, and the name it carries. */
const cardAttribute = 'data-queue-card'
const cardsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(`[${cardAttribute}]`) ?? [])]

/** Moves the focus between cards with j, k and arrows, and hands the keys of the card in focus on. */
export function useQueueKeys(list: RefObject<HTMLElement | null>, onKey: (ticketId: string, key: CardKey) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    if (isDialogOpen() || document.querySelector('[role=menu]')) return
    const { target } = event
    if (target instanceof HTMLElement && target.closest('aside')) return
    const cards = cardsIn(list.current)
    const at = cards.findIndex((card) => card.contains(document.activeElement))
    const move = moves[event.key]
    if (move !== undefined) {
      // In a long list a card in focus stays drawn far from the others: its neighbour is the one counted next, or none yet.
      const place = (element: HTMLElement | undefined) => Number(element?.getAttribute('aria-posinset'))
      const wanted = place(cards[at]) + move
      const next = at === -1 ? cards.at(move > 0 ? 0 : -1) : (cards.find((card) => place(card) === wanted) ?? cards[at])
      next?.focus()
      next?.scrollIntoView({ block: 'nearest' })
      event.preventDefault()
      return
    }
    const key = cardKeys[event.key]
    const card = cards[at]
    // Enter on a button inside the card presses that button.
    if (!key || !card || (key === 'step' && document.activeElement !== card)) return
    event.preventDefault()
    onKey(card.getAttribute(cardAttribute) ?? '', key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
