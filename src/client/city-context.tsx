'use client'

import { useLocale } from 'next-intl'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { CityInfo } from '#contracts/city-info.ts'
import { lookUpCity, type CityLookup } from './city-lookup.ts'

const CityContext = createContext<CityLookup | null>(null)

export function CityProvider({ city, children }: { city: CityInfo; children: ReactNode }) {
  const locale = useLocale()
  const lookup = useMemo(() => lookUpCity(city, locale), [city, locale])
  return <CityContext value={lookup}>{children}</CityContext>
}

/** The city pack, with lookups by code: `typeOf`, `agencyOf`, `planOf`, `typeName`, `agencyName`. */
export function useCity(): CityLookup {
  const city = useContext(CityContext)
  if (!city) throw new Error('there is no CityProvider around this')
  return city
}
