'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '#client/is-typing.ts'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'

/** The keys that work on every page: "?" for the keys, Ctrl+K for the palette, Alt and a digit for a page. */
export function useFrameKeys({ onKeys, onPalette }: { onKeys: () => void; onPalette: () => void }): void {
  const router = useRouter()
  const pages = pagesOf(useMe().role)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const command = event.ctrlKey || event.metaKey
    if (command && !event.altKey && event.key.toLowerCase() === 'k') onPalette()
    else if (event.key === '?' && !command && !isTyping(event)) onKeys()
    else if (event.altKey && !command && /^Digit[1-9]$/.test(event.code)) {
      const page = pages[Number(event.code.slice(5)) - 1]
      if (!page) return
      router.push(`/${page}`)
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
