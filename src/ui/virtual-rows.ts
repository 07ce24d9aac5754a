import { defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, Virtualizer, type Range, type VirtualItem } from '@tanstack/virtual-core'

export type VirtualRowsOptions = {
  readonly list: HTMLElement
  readonly count: number
  readonly keyOf: (index: number) => string | number
  /** Pixels of a row that has not been seen yet. */
  readonly estimate: number
  readonly gap: number
  /** So many rows are all drawn, as if this were a plain list. */
  readonly whole: number
  /** Rows that stay drawn wherever the list is scrolled to. */
  readonly kept: readonly number[]
}

/** The rows that are drawn now, and how long the whole list is; `start` and `end` of a row count from the list's top. */
export type DrawnRows = { readonly rows: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[]; readonly total: number }

const nothing: DrawnRows = { rows: [], total: 0 }
/** Carried by the elements whose height is the height of their row; `data-index` is the row's. */
export const measuredAttribute = 'data-measured'
const beyondSight = 5

/** What of a long list is drawn: the rows in sight, some beyond, and those that must stay. It scrolls with whatever scrolls around the list. */
export function createVirtualRows() {
  const listeners = new Set<() => void>()
  let drawn = nothing
  let observer: ResizeObserver | null = null
  let options: VirtualRowsOptions | null = null
  let scroller: HTMLElement | null = null

  const extract = (range: Range) => {
    const { whole, kept } = options ?? { whole: 0, kept: [] }
    if (range.count <= whole) return Array.from({ length: range.count }, (_, index) => index)
    const rows = new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index >= 0 && index < range.count)])
    return [...rows].sort((a, b) => a - b)
  }
  const settings = () => ({
    count: options?.count ?? 0,
    getItemKey: options?.keyOf,
    estimateSize: () => options?.estimate ?? 0,
    gap: options?.gap ?? 0,
    overscan: beyondSight,
    rangeExtractor: extract,
    scrollMargin: options && scroller ? topWithin(options.list, scroller) : 0,
    getScrollElement: () => scroller,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: publish,
  })
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(settings())

  function publish() {
    const margin = virtualizer.options.scrollMargin
    const rows = virtualizer.getVirtualItems().map(({ index, start, end }) => ({ index, start: start - margin, end: end - margin }))
    const total = virtualizer.getTotalSize()
    // Told only of what differs: whoever draws it says afterwards how long it has become, and is answered here.
    if (total === drawn.total && sameRows(rows, drawn.rows)) return
    drawn = { rows, total }
    listeners.forEach((listener) => listener())
  }

  function look() {
    if (!options) return
    scroller = scrollerAround(options.list)
    virtualizer.setOptions(settings())
    virtualizer._willUpdate()
    // What stands above the list may grow.
    for (const element of [scroller, ...scroller.children]) observer?.observe(element)
    publish()
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    drawn: () => drawn,
    /** Told of every change of the list, once it stands in the page. */
    update: (next: VirtualRowsOptions) => {
      options = next
      look()
      for (const element of next.list.querySelectorAll<HTMLElement>(`:scope > [${measuredAttribute}]`)) virtualizer.measureElement(element)
      virtualizer.measureElement(null)
    },
    /** Starts watching; returns what ends it. */
    mount: () => {
      const unmount = virtualizer._didMount()
      observer = new ResizeObserver(look)
      // Another width may let something else scroll.
      window.addEventListener('resize', look)
      look()
      return () => {
        window.removeEventListener('resize', look)
        observer?.disconnect()
        observer = null
        unmount()
      }
    },
    /** Brings a row into sight. */
    reveal: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}

export type VirtualRows = ReturnType<typeof createVirtualRows>

const sameRows = (some: DrawnRows['rows'], others: DrawnRows['rows']) =>
  some.length === others.length && some.every(({ index, start, end }, at) => index === others[at]?.index && start === others[at].start && end === others[at].end)

function scrollerAround(list: HTMLElement): HTMLElement {
  for (let element = list.parentElement; element; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element
  }
  return document.documentElement
}

const topWithin = (list: HTMLElement, scroller: HTMLElement) =>
  Math.round(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop)
