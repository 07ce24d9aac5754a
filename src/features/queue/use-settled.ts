'use client'

import { useEffect, useState } from 'react'

const settleMs = 900

/**
 * Whether what a button does has stood still for a moment. A second, hasty press in a shaking cabin must not take the
 * step after the one that was meant.
 */
export function useSettled(action: string | null): boolean {
  const [settled, setSettled] = useState(action)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(action), settleMs)
    return () => clearTimeout(timer)
  }, [action])
  return settled === action
}
