'use client'

import { useSyncExternalStore } from 'react'
import { useLive } from './live-context.tsx'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let second = 0

const read = () => (second = Math.floor(Date.now() / 1000) * 1000)

function tick() {
  read()
  listeners.forEach((listener) => listener())
  timer = setTimeout(tick, 1000 - (Date.now() % 1000))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (listeners.size === 1) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/**
 * The time of the server in milliseconds since 1970, moving once a second for the whole page together, or in whole steps of
 * `stepMs`: ages stay true on a desk whose clock is wrong. 0 until the page runs in the browser.
 */
export function useNow(stepMs = 1000): number {
  const offset = useLive((state) => state.clockOffset)
  return useSyncExternalStore(subscribe, () => Math.floor(((second || read()) + offset) / stepMs) * stepMs, () => 0)
}
