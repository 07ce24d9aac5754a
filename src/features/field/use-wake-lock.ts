'use client'

import { useEffect } from 'react'

/** Keeps the screen lit while `wanted` and in sight; a phone that cannot, or is low on battery, goes dark as ever. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let over = false
    const light = async () => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return
      lock = await navigator.wakeLock.request('screen').catch(() => null)
      if (over) void lock?.release()
    }
    void light()
    // The browser lets go of it whenever the page is hidden.
    const again = () => void light()
    document.addEventListener('visibilitychange', again)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [wanted])
}
