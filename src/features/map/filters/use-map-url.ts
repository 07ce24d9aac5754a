'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { readFilter, writeFilter, type MapFilter } from './map-filter.ts'

const ticketParam = 'ticket'

/** Filter and selected ticket as they stand in the address, so that a reload and a link show the same. */
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
  return { filter, setFilter, selected: params.get(ticketParam), select }
}

// The history API and not the router: no request to the server, and Next hands the change to useSearchParams.
function replace(change: (params: URLSearchParams) => URLSearchParams) {
  const params = change(new URLSearchParams(window.location.search)).toString()
  window.history.replaceState(null, '', params ? `?${params}` : window.location.pathname)
}
