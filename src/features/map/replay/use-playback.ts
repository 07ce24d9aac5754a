'use client'

import { useEffect, useState } from 'react'
import type { Period } from './replay-wish.ts'

export const speeds = [10, 30, 60, 120] as const
export type Speed = (typeof speeds)[number]

/** A clock of the past that runs from `start` to the end of a period, so many times as fast as the real one. Times in milliseconds since 1970. */
export function usePlayback({ from, to }: Period, start: number) {
  const [at, setAt] = useState(start)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(60)
  const runs = playing && at < to
  useEffect(() => {
    if (!runs) return undefined
    let before = performance.now()
    let frame = requestAnimationFrame(move)
    function move(now: number) {
      const passed = Math.max(0, now - before) * speed
      before = now
      setAt((last) => Math.min(to, last + passed))
      frame = requestAnimationFrame(move)
    }
    return () => cancelAnimationFrame(frame)
  }, [runs, speed, to])
  return {
    at,
    runs,
    speed,
    setSpeed,
    /** Starts it, from the beginning once it has come to the end; or holds it. */
    toggle: () => {
      if (at >= to) setAt(from)
      setPlaying(!runs)
    },
    /** Goes to another time. What had come to its end does not run on by itself. */
    seek: (next: number) => {
      setAt(next)
      if (!runs) setPlaying(false)
    },
  }
}
