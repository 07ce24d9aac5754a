'use client'

import { useEffect, useState } from 'react'
import { api } from '#client/api.ts'

export type Sharing = 'off' | 'starting' | 'on' | 'unsent' | 'denied'

/** The centre wants to see a unit move, not to empty its battery. */
const everyMs = 5_000
const knotsPerMetreASecond = 1.943844

/** Who stands still is asked for again by then: a position that nobody renews grows old on the map. */
const askAgainMs = 30_000

/**
 * Sends where the phone is as its unit's position, at most every 5 s, while `wanted`; the last of those that came meanwhile goes when
 * its turn comes. A position that finds no network is not kept: the next is better.
 */
export function usePositionSharing(unitId: string | null, wanted: boolean): Sharing {
  const [state, setState] = useState<Exclude<Sharing, 'off'>>('starting')
  useEffect(() => {
    if (!wanted || unitId === null) return
    const { geolocation } = navigator
    let lastAt = 0
    let asked = 0
    let latest: GeolocationPosition | null = null
    const given = new AbortController()
    const send = () => {
      if (latest === null || Date.now() - lastAt < everyMs) return
      const { coords, timestamp } = latest
      latest = null
      lastAt = Date.now()
      const { latitude, longitude, speed, heading } = coords
      const query = {
        id: unitId, lat: String(latitude), lon: String(longitude), timestamp: String(Math.min(timestamp, Date.now())),
        ...(speed !== null && { speed: String(speed * knotsPerMetreASecond) }),
        ...(heading !== null && !Number.isNaN(heading) && { bearing: String(heading) }),
      }
      api('POST /track', { query, signal: AbortSignal.any([given.signal, AbortSignal.timeout(everyMs)]) }).then(
        () => setState('on'),
        () => !given.signal.aborted && setState('unsent'),
      )
    }
    const take = (position: GeolocationPosition) => {
      latest = position
      send()
    }
    const fail = ({ code, PERMISSION_DENIED }: GeolocationPositionError) => code === PERMISSION_DENIED && setState('denied')
    const options = { enableHighAccuracy: true, maximumAge: 2_000 }
    const watch = geolocation.watchPosition(take, fail, options)
    const timer = setInterval(() => {
      send()
      if (Date.now() - Math.max(lastAt, asked) < askAgainMs) return
      asked = Date.now()
      geolocation.getCurrentPosition(take, fail, options)
    }, 1_000)
    return () => {
      geolocation.clearWatch(watch)
      clearInterval(timer)
      given.abort()
      setState('starting')
    }
  }, [unitId, wanted])
  return wanted && unitId !== null ? state : 'off'
}
