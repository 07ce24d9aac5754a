'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '#client/is-typing.ts'
import { matchesKeys } from '#client/matches-keys.ts'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'
import { frameKeys } from './frame-keys.ts'

/** The keys that work on every page; which they are stands in `frame-keys`. */
export function useFrameKeys({ onKeys, onPalette }: { onKeys: () => void; onPalette: () => void }): void {
  const router = useRouter()
  const keys = frameKeys(pagesOf(useMe().role))
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const found = keys.find((key) => matchesKeys(event, key.keys) && (key.whileTyping || !isTyping(event)))
    if (!found) return
    event.preventDefault()
    if (found.act.kind === 'help') onKeys()
    else if (found.act.kind === 'palette') onPalette()
    else router.push(`/${found.act.page}`)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
