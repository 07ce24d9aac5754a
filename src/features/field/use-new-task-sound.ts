'use client'

import { useEffect, useState } from 'react'
import { repeatSound } from '#client/sounds.ts'

/** Sounds and shakes the phone while the task named `key` waits for an answer, until somebody touches the screen. */
export function useNewTaskSound(key: string | null): void {
  const [touched, setTouched] = useState<string | null>(null)
  const calling = key !== null && key !== touched
  useEffect(() => {
    if (!calling) return
    const stop = repeatSound('new-work', 5000)
    const shake = () => 'vibrate' in navigator && navigator.userActivation.hasBeenActive && navigator.vibrate([300, 150, 300])
    shake()
    const timer = setInterval(shake, 5000)
    const touch = () => setTouched(key)
    document.addEventListener('pointerdown', touch, { once: true })
    return () => {
      stop()
      clearInterval(timer)
      document.removeEventListener('pointerdown', touch)
    }
  }, [calling, key])
}
