'use client'

import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { isTyping } from '#client/is-typing.ts'

/** "V" in an open ticket records an acceptance by telephone. */
export function useVoiceKey(onVoice: (() => void) | null): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (onVoice === null || event.key.toLowerCase() !== 'v' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event) || isDialogOpen()) return
    event.preventDefault()
    onVoice()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
