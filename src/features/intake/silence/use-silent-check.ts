'use client'

import { useState } from 'react'
import { silentChecks, type SilentCheck } from '#domain/silent-check.ts'

type Running = { readonly startedAt: number; readonly done: readonly SilentCheck[] }

/**
 * The check of a silent call: since when it runs and what was done. It stays until the call has an outcome or somebody
 * says that there was none: typing elsewhere puts the lane down, not the check.
 */
export function useSilentCheck() {
  const [running, setRunning] = useState<Running | null>(null)
  return {
    running,
    begin: () => setRunning((now) => now ?? { startedAt: Date.now(), done: [] }),
    /** Marks the check of this number, from 1, as done; once more takes it back. */
    toggle: (ordinal: number) => {
      const check = silentChecks[ordinal - 1]
      if (check === undefined) return
      const flipped = (done: readonly SilentCheck[]) => (done.includes(check) ? done.filter((one) => one !== check) : [...done, check])
      setRunning((now) => now && { ...now, done: flipped(now.done) })
    },
    end: () => setRunning(null),
  }
}

export type SilentChecking = ReturnType<typeof useSilentCheck>
