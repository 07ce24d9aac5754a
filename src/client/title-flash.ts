'use client'

import { useEffect } from 'react'

const bare = (title: string) => title.replace(/^(\(\d+\) |● )+/, '')

/** What the tab says: the count before the title, and every other second a dot when it flashes. */
export const flashedTitle = (title: string, count: number, lit: boolean): string =>
  `${lit ? '● ' : ''}${count > 0 ? `(${count}) ` : ''}${bare(title)}`

type Claim = { readonly count: number; readonly urgent: boolean }

// The frame and a page may both have something to say in the one title there is.
const claims = new Set<Claim>()
let lit = false
let timer: ReturnType<typeof setInterval> | undefined

function show() {
  const all = [...claims]
  lit = !lit && all.some(({ urgent }) => urgent)
  const next = flashedTitle(document.title, Math.max(0, ...all.map(({ count }) => count)), lit)
  if (next !== document.title) document.title = next
}

/** Shows a count in the title of the tab; `urgent` makes it flash. Of several claims the largest count is shown. */
export function useTitleFlash(count: number, urgent: boolean): void {
  useEffect(() => {
    const claim = { count, urgent }
    claims.add(claim)
    timer ??= setInterval(show, 1000)
    show()
    return () => {
      claims.delete(claim)
      show()
      if (claims.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }, [count, urgent])
}
