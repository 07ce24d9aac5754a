'use client'

import { useCallback, useEffect, useMemo, useState, type CSSProperties, type ReactNode, type RefObject } from 'react'
import { useVirtualRows } from '#ui/use-virtual-rows.ts'
import { measuredAttribute } from '#ui/virtual-rows.ts'
import { columnsIn, tracksOf } from './card-tracks.ts'
import type { QueueCard } from './queue-cards.ts'

/** Where a card stands in the grid. */
export type CardPlace = {
  readonly index: number
  readonly count: number
  readonly style: CSSProperties
  readonly attributes: Readonly<Record<`data-${string}`, string | number | undefined>>
  /** A card that is at work, or holds what could not be sent, stays drawn wherever the list is scrolled to. */
  readonly onBusy: (ticketId: string, busy: boolean) => void
}

type CardGridProps = {
  cards: readonly QueueCard[]
  label: string
  listRef: RefObject<HTMLUListElement | null>
  /** The ticket of a card that stays drawn. */
  kept: string | null
  renderCard: (card: QueueCard, place: CardPlace) => ReactNode
}

/** So many cards are drawn all. */
const wholeCards = 40
const cardHeight = 360
const keyOfRow = (index: number) => index

/** As many cards beside each other as fit; of a desk of thousands, those in sight and those that somebody is busy with. */
export function CardGrid({ cards, label, listRef, kept, renderCard }: CardGridProps) {
  const { columns, gap } = useColumns(listRef)
  const [focused, setFocused] = useState<string | null>(null)
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const onBusy = useCallback(
    (id: string, is: boolean) => setBusy((before) => (before.has(id) === is ? before : new Set(is ? [...before, id] : [...before].filter((other) => other !== id)))),
    [],
  )
  const keptRows = useMemo(() => {
    const wanted = new Set([...busy, ...[kept, focused].filter((id) => id !== null)])
    return wanted.size === 0 ? [] : cards.flatMap(({ ticket }, index) => (wanted.has(ticket.id) ? [Math.floor(index / columns)] : []))
  }, [cards, busy, kept, focused, columns])
  const { rows, total } = useVirtualRows(listRef, {
    count: Math.ceil(cards.length / columns), keyOf: keyOfRow, estimate: cardHeight, gap, whole: Math.ceil(wholeCards / columns), kept: keptRows,
  })
  const { template, trackOf } = useMemo(() => tracksOf(rows, total, gap), [rows, total, gap])
  return (
    <ul
      ref={listRef}
      aria-label={label}
      className="grid items-stretch gap-3 sm:gap-4"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: template }}
      onFocus={({ target }) => setFocused(target.closest('[data-queue-card]')?.getAttribute('data-queue-card') ?? null)}
      onBlur={() => setFocused(null)}
    >
      {rows.flatMap((row) =>
        cards.slice(row.index * columns, (row.index + 1) * columns).map((card, column) =>
          renderCard(card, {
            index: row.index * columns + column,
            count: cards.length,
            style: { gridRow: trackOf(row.index), gridColumn: column + 1 },
            attributes: { 'data-index': row.index, [measuredAttribute]: column === 0 ? '' : undefined },
            onBusy,
          }),
        ),
      )}
    </ul>
  )
}

/** How many columns the list has room for, and the pixels between them. */
function useColumns(list: RefObject<HTMLElement | null>) {
  const [layout, setLayout] = useState({ columns: 1, gap: 16 })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const gap = parseFloat(getComputedStyle(element).columnGap) || 0
      const columns = columnsIn(element.clientWidth, parseFloat(getComputedStyle(document.documentElement).fontSize), gap)
      setLayout((before) => (before.columns === columns && before.gap === gap ? before : { columns, gap }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [list])
  return layout
}
