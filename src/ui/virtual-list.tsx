'use client'

import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { useVirtualRows } from './use-virtual-rows.ts'
import { measuredAttribute } from './virtual-rows.ts'

type VirtualListProps<T> = {
  items: readonly T[]
  keyOf: (item: T) => string
  children: (item: T, index: number) => ReactNode
  /** Pixels of a row that has not been seen yet. */
  estimate: number
  /** The key of a row that stays drawn while it is out of sight. */
  kept?: string | null
  ordered?: boolean
  label?: string
  className?: string
}

/** So many rows are drawn all: the browser's own search finds them, and a reader walks them as any list. */
const whole = 60

/**
 * A list of any length that draws the rows in sight, and scrolls with whatever scrolls around it. The row in focus stays,
 * and each row says which of how many it is.
 */
export function VirtualList<T>({ items, keyOf, children, estimate, kept = null, ordered = false, label, className }: VirtualListProps<T>) {
  const list = useRef<HTMLElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const indexes = useMemo(() => {
    const wanted = [kept, focused].filter((key) => key !== null)
    return wanted.map((key) => items.findIndex((item) => keyOf(item) === key)).filter((index) => index !== -1)
  }, [items, kept, focused, keyOf])
  const keyAt = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? String(index) : keyOf(item)
    },
    [items, keyOf],
  )
  const { rows, total } = useVirtualRows(list, { count: items.length, keyOf: keyAt, estimate, gap: 0, whole, kept: indexes })
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag
      ref={(element: HTMLElement | null) => void (list.current = element)}
      aria-label={label}
      className={className}
      style={{ position: 'relative', height: total }}
      onFocus={({ target }) => setFocused(target.closest('[data-key]')?.getAttribute('data-key') ?? null)}
      onBlur={() => setFocused(null)}
    >
      {rows.map(({ index, start }) => {
        const item = items[index]
        if (item === undefined) return null
        return (
          <li
            key={keyOf(item)}
            {...{ [measuredAttribute]: '' }}
            data-index={index}
            data-key={keyOf(item)}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            style={{ position: 'absolute', insetInline: 0, top: start }}
          >
            {children(item, index)}
          </li>
        )
      })}
    </Tag>
  )
}
