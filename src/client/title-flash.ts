'use client'

import { useEffect } from 'react'

const bare = (title: string) => title.replace(/^(\(\d+\) |● )+/, '')

/** What the tab says: the count before the title, and every other second a dot when it flashes. */
export const flashedTitle = (title: string, count: number, lit: boolean): string =>
  `${lit ? '● ' : ''}${count > 0 ? `(${count}) ` : ''}${bare(title)}`

/** Shows a count in the title of the tab; `urgent` makes it flash while nobody looks at the page. */
export function useTitleFlash(count: number, urgent: boolean): void {
  useEffect(() => {
    let lit = false
    const show = () => {
      lit = urgent && document.hidden && !lit
      const next = flashedTitle(document.title, count, lit)
      if (next !== document.title) document.title = next
    }
    show()
    const timer = setInterval(show, 1000)
    return () => {
      clearInterval(timer)
      document.title = bare(document.title)
    }
  }, [count, urgent])
}
