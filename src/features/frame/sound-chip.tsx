'use client'

import { VolumeX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useMe } from '#client/me-context.tsx'
import { readySounds, soundState } from '#client/sounds.ts'
import { barRoomOf } from './bar-room.ts'

/** Stands in the bar only while the browser holds sounds back; a press gives leave. */
export function SoundChip() {
  const t = useTranslations('frame.sound')
  const { sound } = barRoomOf(useMe().role)
  const blocked = useStore(soundState, (state) => state.blocked)
  useEffect(() => {
    const stop = new AbortController()
    const ready = () => void readySounds().then((allowed) => allowed && stop.abort())
    ready()
    // Any press on the page counts as leave. At the click and no earlier: what stands over the page only while sounds are
    // held back then goes away, and a finger's press would hit what has moved under it.
    for (const type of ['click', 'keydown']) document.addEventListener(type, ready, { signal: stop.signal })
    return () => stop.abort()
  }, [])
  if (!blocked) return null
  return (
    <button
      type="button"
      title={t('blockedDetail')}
      onClick={() => void readySounds()}
      className="inline-flex min-h-10 items-center gap-1.5 rounded-md bg-urgent-soft px-2 font-semibold whitespace-nowrap text-urgent"
    >
      <VolumeX aria-hidden className="size-4" />
      <span className={sound}>{t('allow')}</span>
    </button>
  )
}
