'use client'

import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import type { Place } from '#contracts/api/city-endpoints.ts'
import { isWithin, type LatLng } from '#domain/geo.ts'
import { typedCoordinates } from '#domain/places/typed-coordinates.ts'
import { pointText } from './sentence.ts'
import { useDebounced } from './use-debounced.ts'

const settleMs = 120
const most = 8

const placesQuery = (words: string, near: LatLng | null) =>
  queryOptions({
    queryKey: ['places', words, near?.lat, near?.lng],
    queryFn: ({ signal }) => api('GET /places', { query: { q: words, limit: most, near: near ? `${near.lat},${near.lng}` : undefined }, signal }),
    staleTime: 300_000,
    retry: false,
  })

const ofCoordinates = (point: LatLng): Place => ({
  name: pointText(point), kind: 'coordinates', precision: 'koordinat', kecamatan: null, kelurahan: null, ...point,
})

/** Places for what is being typed. Typed coordinates are read here, so that they work without the server too. */
export function usePlaces(typed: string, near: LatLng | null, chosen: Place | null) {
  const queries = useQueryClient()
  const { bounds } = useCity().city
  const words = typed.trim()
  const settled = useDebounced(words, settleMs)
  const point = typedCoordinates(words)
  const searching = words.length > 1 && point === null && words !== chosen?.name
  const found = useQuery({ ...placesQuery(settled, near), enabled: searching && settled.length > 1, placeholderData: keepPreviousData })
  const settling = searching && (settled !== words || found.isFetching)
  const outside = point !== null && !isWithin(point, bounds)
  const items = point ? (outside ? [] : [ofCoordinates(point)]) : searching ? (found.data?.items ?? []) : []
  return {
    items,
    outside,
    searching,
    /** True while `items` still answers earlier words. */
    settling,
    failed: searching && found.isError,
    /** The best place for the words as they stand, without waiting for the typing to pause; `null` when there is none. Throws as `api` does. */
    best: async () => (await queries.query(placesQuery(words, near))).items[0] ?? null,
  }
}
