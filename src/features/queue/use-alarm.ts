'use client'

import { useEffect, useMemo, useState } from 'react'
import { useLive } from '#client/live-context.tsx'
import { repeatSound } from '#client/sounds.ts'
import { useTitleFlash } from '#client/title-flash.ts'
import { alarmOf, isLoud, touch } from './alarm.ts'
import type { QueueCard } from './queue-cards.ts'
import type { Desk } from './use-desk.ts'

const repeatMs = { new: 5000, pressing: 2500 } as const
const storageKey = 'siaga-queue-touched'

function readTouched(): ReadonlySet<string> {
  if (typeof window === 'undefined') return new Set()
  const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
  return new Set(Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [])
}

export type Alarm = {
  /** How many cards call that nobody has touched, and how many of those have let their time pass. */
  readonly loud: number
  readonly pressing: number
  readonly isLoud: (card: QueueCard) => boolean
  /** Somebody has taken notice of these cards: they fall silent and stay where they are. */
  readonly touch: (cards: readonly QueueCard[]) => void
}

/**
 * Sounds, shakes the phone and flashes the title while an assignment that waits for the agency is untouched; otherwise and more
 * often once a step of the ladder was let pass. A reload does not wake it again.
 */
export function useAlarm({ agency, work }: Pick<Desk, 'agency' | 'work'>): Alarm {
  const [touched, setTouched] = useState(readTouched)
  const alarm = useMemo(() => alarmOf(agency, touched), [agency, touched])
  const counts = useLive(({ tickets }) => alarm(tickets))
  const calling = counts.loud > 0
  const pressing = counts.pressing > 0

  useTitleFlash(counts.waiting, calling)
  useEffect(() => {
    if (!calling) return
    const every = pressing ? repeatMs.pressing : repeatMs.new
    const stopSound = repeatSound(pressing ? 'nobody-answered' : 'new-work', every)
    // A browser shakes nothing before somebody has touched the page, and complains when asked to.
    const shake = () => 'vibrate' in navigator && navigator.userActivation.hasBeenActive && navigator.vibrate(pressing ? [600, 100, 600, 100, 600] : [300, 150, 300])
    shake()
    const timer = setInterval(shake, every)
    return () => {
      stopSound()
      clearInterval(timer)
    }
  }, [calling, pressing])

  return {
    loud: counts.loud,
    isLoud: (card) => isLoud(card, touched),
    pressing: counts.pressing,
    touch: (cards) => {
      const next = touch(touched, cards, work)
      if (next === touched) return
      setTouched(next)
      sessionStorage.setItem(storageKey, JSON.stringify([...next]))
    },
  }
}
