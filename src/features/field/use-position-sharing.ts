'use client'

import { useEffect, useState } from 'react'
import { api } from '#client/api.ts'

export type Sharing = 'off' | 'starting' | 'on' | 'unsent' | 'denied'

/** The centre wants to see a unit move, not to empty its battery. */
const everyMs = 5_000
const knotsPerMetreASecond = 1.943844

/** Sends where the phone is as its unit's position, at most every 5 s, while `wanted`. A position that finds no network is not kept: the next is better. */
export function usePositionSharing(unitId: string | null, wanted: boolean): Sharing {
  const [state, setState] = useState<Exclude<Sharing, 'off'>>('starting')
  useEffect(() => {
    if (!wanted || unitId === null) return
    let lastAt = 0
    const given = new AbortController()
    const send = ({ coords, timestamp }: GeolocationPosition) => {
      if (Date.now() - lastAt < everyMs) return
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
    const watch = navigator.geolocation.watchPosition(send, ({ code, PERMISSION_DENIED }) => code === PERMISSION_DENIED && setState('denied'), { enableHighAccuracy: true, maximumAge: 2_000 })
    return () => {
      navigator.geolocation.clearWatch(watch)
      given.abort()
      setState('starting')
    }
  }, [unitId, wanted])
  return wanted && unitId !== null ? state : 'off'
}
