'use client'

import { useEffect, useMemo, useState } from 'react'
import { repeatSound } from '#client/sounds.ts'
import { useTitleFlash } from '#client/title-flash.ts'
import { useNow } from '#client/use-now.ts'
import { loudOf, touch } from './alarm.ts'
import type { QueueCard } from './queue-cards.ts'

const repeatMs = 5000
const storageKey = 'siaga-queue-touched'

function readTouched(): ReadonlySet<string> {
  if (typeof window === 'undefined') return new Set()
  const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
  return new Set(Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [])
}

export type Alarm = {
  readonly loud: readonly QueueCard[]
  /** Somebody has taken notice of these cards: they fall silent and stay where they are. */
  readonly touch: (cards: readonly QueueCard[]) => void
}

/** Sounds, shakes the phone and flashes the title while an unanswered assignment is untouched. A reload does not wake it again. */
export function useAlarm(work: readonly QueueCard[]): Alarm {
  const now = useNow()
  const [touched, setTouched] = useState(readTouched)
  const loud = useMemo(() => (now === 0 ? [] : loudOf(work, touched, now)), [work, touched, now])
  const calling = loud.length > 0
  const waiting = work.filter(({ own }) => own.status === 'pending').length

  useTitleFlash(waiting, calling)
  useEffect(() => {
    if (!calling) return
    const stopSound = repeatSound('new-work', repeatMs)
    // A browser shakes nothing before somebody has touched the page, and complains when asked to.
    const shake = () => 'vibrate' in navigator && navigator.userActivation.hasBeenActive && navigator.vibrate([300, 150, 300])
    shake()
    const timer = setInterval(shake, repeatMs)
    return () => {
      stopSound()
      clearInterval(timer)
    }
  }, [calling])

  return {
    loud,
    touch: (cards) => {
      const next = touch(touched, cards, work, now)
      if (next === touched) return
      setTouched(next)
      sessionStorage.setItem(storageKey, JSON.stringify([...next]))
    },
  }
}
