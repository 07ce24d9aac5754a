'use client'

import { useEffect, useEffectEvent } from 'react'

const mark = 'siagaPanel'
const stateNow = (): object => {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null ? state : {}
}

/**
 * While a panel is open, the browser's Back closes it instead of leaving the page: on a phone it covers everything, and
 * Back is how people leave what covers everything. At most one entry is ever added: closed by its own button, it waits
 * for the next panel.
 */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const back = useEffectEvent(onClose)
  useEffect(() => {
    if (!open) return
    // With the router's own marks, which it needs to find its way back.
    if (!(mark in stateNow())) window.history.pushState({ ...stateNow(), [mark]: true }, '')
    const listen = () => back()
    window.addEventListener('popstate', listen)
    return () => window.removeEventListener('popstate', listen)
  }, [open])
}
