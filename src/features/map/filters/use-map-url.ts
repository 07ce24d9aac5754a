'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { readReplay, writeReplay, type ReplayWish } from '../replay/replay-wish.ts'
import { readFilter, writeFilter, type MapFilter } from './map-filter.ts'

const ticketParam = 'ticket'

/** Filter, selected ticket and replay as they stand in the address, so that a reload and a link show the same. */
export function useMapUrl() {
  const params = useSearchParams()
  const filter = useMemo(() => readFilter(new URLSearchParams(params)), [params])
  const setFilter = useCallback((next: MapFilter) => replace((now) => writeFilter(next, now)), [])
  const select = useCallback(
    (id: string | null) =>
      replace((now) => {
        if (id) now.set(ticketParam, id)
        else now.delete(ticketParam)
        return now
      }),
    [],
  )
  const replay = useMemo(() => readReplay(new URLSearchParams(params)), [params])
  const setReplay = useCallback((wish: ReplayWish | null) => replace((now) => writeReplay(wish, now)), [])
  return { filter, setFilter, selected: params.get(ticketParam), select, replay, setReplay }
}

// The history API and not the router: no request to the server, and Next hands the change to useSearchParams.
function replace(change: (params: URLSearchParams) => URLSearchParams) {
  const params = change(new URLSearchParams(window.location.search)).toString()
  window.history.replaceState(null, '', params ? `?${params}` : window.location.pathname)
}
