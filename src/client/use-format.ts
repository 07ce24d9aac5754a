'use client'

import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { createFormat, type Format } from '#i18n/format.ts'
import { useCity } from './city-context.tsx'

/** The formatter of dates, ages, numbers and distances, in the language of the screen and the zone of the city. */
export function useFormat(): Format {
  const locale = useLocale()
  const { city } = useCity()
  return useMemo(() => createFormat(locale, city), [locale, city])
}
