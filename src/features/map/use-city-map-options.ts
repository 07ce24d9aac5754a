'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import type { CityMapOptions } from './city-map.ts'

const basemapUrl = '/city/basemap.json'

type Wanted = Pick<CityMapOptions, 'start' | 'tileUrl'> & { readonly name: string }

/** What every map of the city is made with, and whether its picture could not be loaded. */
export function useCityMapOptions({ start, tileUrl, name }: Wanted): { options: CityMapOptions; failed: boolean } {
  const t = useTranslations('map')
  const { city } = useCity()
  const [failed, setFailed] = useState(false)
  const options: CityMapOptions = {
    bounds: city.bounds,
    start,
    basemapUrl,
    tileUrl,
    attribution: city.attribution,
    words: { map: name, zoomIn: t('zoomIn'), zoomOut: t('zoomOut') },
    onBasemapFailed: () => setFailed(true),
  }
  return { options, failed }
}
