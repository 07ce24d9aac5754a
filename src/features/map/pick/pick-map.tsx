'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useRanked } from '#client/board/use-ranked.ts'
import { useCity } from '#client/city-context.tsx'
import { useNow } from '#client/use-now.ts'
import type { LatLng } from '#domain/geo.ts'
import { cx } from '#ui/cx.ts'
import { MapView } from '../map-view.tsx'
import { MarkerIcons } from '../marker-icons.tsx'
import { useCityMapOptions } from '../use-city-map-options.ts'
import { useMarkerWords } from '../use-marker-words.ts'
import type { PickMapHandle } from './create-pick-map.ts'
import '../map.css'

export type PickMapProps = {
  value: LatLng | null
  onPick: (point: LatLng) => void
  /** Where to look. A new object moves the map there, also to the same place again. */
  focus?: (LatLng & { zoom: number }) | null
  tileUrl: string | null
  className?: string
}

const minute = 60_000

/** A map to point out where it happened, with mouse or keyboard. Fills its parent, which must be `relative` and have a height. */
export function PickMap({ value, onPick, focus = null, tileUrl, className }: PickMapProps) {
  const t = useTranslations('map.pick')
  const mapWords = useTranslations('map')
  const locale = useLocale()
  const { city } = useCity()
  const words = useMarkerWords()
  const [map, setMap] = useState<PickMapHandle | null>(null)
  const [crosshair, setCrosshair] = useState<LatLng | null>(null)
  const { options, failed } = useCityMapOptions({ start: city.innerCity, tileUrl, name: t('label') })
  const latest = useRef(onPick)
  useEffect(() => void (latest.current = onPick), [onPick])

  // Nothing here is pressed or counted: the markers need not tick.
  const now = useNow(minute)
  // Shown faintly, so that a second report of the same thing is noticed.
  const ranked = useRanked()
  const [lat, lng] = [value?.lat, value?.lng]
  useEffect(() => map?.setValue(lat === undefined || lng === undefined ? null : { lat, lng }), [map, lat, lng])
  useEffect(() => map?.tick(now), [map, now])
  useEffect(() => map?.showTickets(ranked), [map, ranked])
  useEffect(() => {
    if (focus) map?.focus(focus, focus.zoom)
  }, [map, focus])

  const spoken = crosshair ?? value
  return (
    <div className={cx('absolute inset-0 overflow-hidden', className)}>
      <MarkerIcons />
      <MapView<PickMapHandle>
        key={locale}
        className="absolute inset-0"
        create={async (element) =>
          (await import('./create-pick-map.ts')).createPickMap(element, options, { words, pinTitle: t('pin'), onPick: (point) => latest.current(point), onCrosshair: setCrosshair })
        }
        onHandle={setMap}
      />
      {failed && <p role="alert" className="absolute inset-x-0 top-10 z-10 bg-surface px-3 py-2 text-center font-semibold">{mapWords('basemapFailed')}</p>}
      <p className="pointer-events-none absolute top-2 left-2 z-10 max-w-[calc(100%-1rem)] rounded-md border border-line bg-surface px-2.5 py-1" aria-live="polite">
        {spoken ? (
          <>
            {crosshair ? t('crosshair') : t('chosen')}: <strong className="whitespace-nowrap">{inWords(spoken)}</strong>
          </>
        ) : (
          t('none')
        )}
      </p>
    </div>
  )
}

// Five decimals are about a metre, and what other programs accept when pasted.
const inWords = ({ lat, lng }: LatLng) => `${lat.toFixed(5)}, ${lng.toFixed(5)}`
