'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { api } from '#client/api.ts'
import { useUnits } from '#client/units/use-units.ts'
import type { LatLng } from '#domain/geo.ts'

/** A place where a unit can wait for work. */
export type Base = { readonly name: string; readonly point: LatLng | null; readonly known: boolean }

const shortest = 3
const most = 8

/** Bases for what is being typed: those that units have already, then places of the city. */
export function useBases(typed: string, chosen: string): readonly Base[] {
  const { units } = useUnits()
  const words = useDeferredValue(typed.trim())
  const asks = words.length >= shortest && words !== chosen
  const { data } = useQuery({
    queryKey: ['places', words],
    queryFn: ({ signal }) => api('GET /places', { query: { q: words, limit: most }, signal }),
    enabled: asks,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    retry: false,
  })
  const known = new Map((units ?? []).map(({ base, basePosition }) => [base, basePosition]))
  const named = [...known].filter(([name]) => words === chosen || name.toLowerCase().includes(words.toLowerCase())).map(([name, point]) => ({ name, point, known: true }))
  const found = asks ? (data?.items ?? []).filter(({ name }) => !known.has(name)).map(({ name, lat, lng }) => ({ name, point: { lat, lng }, known: false })) : []
  return [...named, ...found]
}
