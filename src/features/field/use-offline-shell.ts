'use client'

import { useEffect, useState } from 'react'
import { partsHere } from '#ui/later-parts.ts'

const script = '/sw.js'
const settleMs = 3_000
const lookEveryMs = 30 * 60_000

/** Sees to it that this page opens without a network, and says whether the server has a newer one. In development nothing is kept. */
export function useOfflineShell(): boolean {
  const [outdated, setOutdated] = useState(false)
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    const workers = navigator.serviceWorker
    const hear = ({ data }: MessageEvent<{ kind?: string; scripts?: readonly string[] }>) => {
      if (data.kind !== 'kept') return
      const here = new Set([...document.scripts].map(({ src }) => src && new URL(src).pathname))
      setOutdated(data.scripts?.some((one) => !here.has(one)) ?? false)
    }
    const keep = async () => {
      await partsHere()
      if (!navigator.onLine) return
      await workers.register(script, { scope: '/unit', updateViaCache: 'none' })
      const { active } = await workers.ready
      active?.postMessage({ kind: 'keep', assets: performance.getEntriesByType('resource').map(({ name }) => name) })
    }
    const tryKeep = () => void keep().catch(() => undefined)
    workers.addEventListener('message', hear)
    workers.startMessages()
    // What is loaded on demand is there by then.
    const first = setTimeout(tryKeep, settleMs)
    const timer = setInterval(tryKeep, lookEveryMs)
    return () => {
      workers.removeEventListener('message', hear)
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [])
  return outdated
}
