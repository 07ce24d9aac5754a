'use client'

import { useLocale } from 'next-intl'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { CityInfo } from '#contracts/city-info.ts'
import { usePlans } from './use-plans.ts'
import { lookUpCity, type CityLookup } from './city-lookup.ts'

const CityContext = createContext<CityLookup | null>(null)

export function CityProvider({ city, children }: { city: CityInfo; children: ReactNode }) {
  const locale = useLocale()
  const plans = usePlans()
  const lookup = useMemo(() => lookUpCity(plans ? { ...city, ...plans } : city, locale), [city, plans, locale])
  return <CityContext value={lookup}>{children}</CityContext>
}

/** The city pack with the response plans as they are now, and lookups by code: `typeOf`, `agencyOf`, `planOf`, `typeName`, `agencyName`. */
export function useCity(): CityLookup {
  const city = useContext(CityContext)
  if (!city) throw new Error('there is no CityProvider around this')
  return city
}
