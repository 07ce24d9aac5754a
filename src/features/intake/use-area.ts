'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { LatLng } from '#domain/geo.ts'

export type Area = ApiOutput<'GET /places/at'>

/** The kecamatan and kelurahan that a ticket at this point will carry; `null` while not known. */
export function useArea(point: LatLng | null): Area | null {
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['places', 'at', point?.lat, point?.lng],
    queryFn: ({ signal }) => api('GET /places/at', { query: { lat: String(point?.lat), lng: String(point?.lng) }, signal }),
    enabled: point !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })
  return point === null || isPlaceholderData ? null : (data ?? null)
}
