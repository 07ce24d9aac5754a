'use client'

import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { NetworkFailure } from '#client/api-problem.ts'
import { useCity } from '#client/city-context.tsx'
import type { Place } from '#contracts/api/city-endpoints.ts'
import { isWithin, type LatLng } from '#domain/geo.ts'
import { readPosition } from '#domain/places/read-position.ts'
import { pointText } from './sentence.ts'
import { useDebounced } from './use-debounced.ts'

const settleMs = 120
/** Longer nobody waits for a place before going on without one. */
const patienceMs = 3_000
const most = 8
/** What the server takes; of a longer text the beginning says enough. */
const longestQuery = 200

const placesQuery = (words: string, near: LatLng | null) =>
  queryOptions({
    queryKey: ['places', words, near?.lat, near?.lng],
    queryFn: ({ signal }) => api('GET /places', { query: { q: words, limit: most, near: near ? `${near.lat},${near.lng}` : undefined }, signal }),
    staleTime: 300_000,
    retry: false,
  })

const patienceOver = () => new Promise<never>((_, reject) => setTimeout(() => reject(new NetworkFailure('no place in time')), patienceMs))

const ofCoordinates = (point: LatLng): Place => ({
  name: pointText(point), kind: 'coordinates', precision: 'koordinat', kecamatan: null, kelurahan: null, ...point,
})

/** Places for what is being typed. A position in numbers, as a plus code or a link is read here, so that it works without the server too. */
export function usePlaces(typed: string, near: LatLng | null, chosen: Place | null) {
  const queries = useQueryClient()
  const { bounds, centre } = useCity().city
  const words = typed.trim()
  const position = readPosition(words, centre)
  const asked = (position?.kind === 'words' ? position.words : words).slice(0, longestQuery)
  const settled = useDebounced(asked, settleMs)
  const point = position?.kind === 'point' ? position.point : null
  const closedLink = position?.kind === 'closed'
  const searching = words.length > 1 && point === null && !closedLink && words !== chosen?.name
  const found = useQuery({ ...placesQuery(settled, near), enabled: searching && settled.length > 1, placeholderData: keepPreviousData })
  const settling = searching && (settled !== asked || found.isFetching || found.isPlaceholderData)
  const outside = point !== null && !isWithin(point, bounds)
  const items = point ? (outside ? [] : [ofCoordinates(point)]) : searching ? (found.data?.items ?? []) : []
  return {
    items,
    outside,
    /** The words are a link that cannot be read without the internet. */
    closedLink,
    searching,
    /** True while `items` still answers earlier words. */
    settling,
    failed: searching && found.isError,
    /** The best place for the words as they stand, without waiting for the typing to pause; `null` when there is none. Throws as `api` does, and after 3 s without an answer. */
    best: async () => (await Promise.race([queries.query(placesQuery(asked, near)), patienceOver()])).items[0] ?? null,
  }
}
