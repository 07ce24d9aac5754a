'use client'

import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { createVirtualRows, type DrawnRows, type VirtualRows, type VirtualRowsOptions } from './virtual-rows.ts'

/** Which rows of a long list are to be drawn. `list` is the element that is as long as all of them. */
export function useVirtualRows(list: RefObject<HTMLElement | null>, options: Omit<VirtualRowsOptions, 'list'>): DrawnRows & Pick<VirtualRows, 'reveal'> {
  const [rows] = useState(createVirtualRows)
  const drawn = useSyncExternalStore(rows.subscribe, rows.drawn, rows.drawn)
  useLayoutEffect(() => {
    if (list.current) rows.update({ ...options, list: list.current })
  })
  useEffect(() => rows.mount(), [rows])
  // Until it has been told of a shorter list, it still speaks of rows that are gone.
  return { reveal: rows.reveal, total: drawn.total, rows: drawn.rows.filter(({ index }) => index < options.count) }
}
