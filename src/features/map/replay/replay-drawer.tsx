'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { Drawer } from '#ui/drawer.tsx'
import type { CityMap } from '../city-map.ts'
import { MapView } from '../map-view.tsx'
import { useCityMapOptions } from '../use-city-map-options.ts'
import { ReplayBody } from './replay-body.tsx'
import { ReplayTitle } from './replay-title.tsx'
import type { ReplayWish } from './replay-wish.ts'
import '../map.css'

export type ReplayDrawerProps = { wish: ReplayWish; tileUrl: string | null; onWish: (wish: ReplayWish) => void; onClose: () => void }

/** Where a unit was, on a map of its own, for a page that has none. Its parent must be `relative`. */
export function ReplayDrawer({ wish, tileUrl, onWish, onClose }: ReplayDrawerProps) {
  const t = useTranslations('map')
  const locale = useLocale()
  const { city } = useCity()
  const [map, setMap] = useState<CityMap | null>(null)
  const { options, failed } = useCityMapOptions({ start: city.innerCity, tileUrl, name: t('replay.map') })
  return (
    <Drawer subject="replay" title={<ReplayTitle />} closeLabel={t('replay.close')} onClose={onClose}>
      <div className="flex h-full flex-col">
        <div className="relative min-h-60 grow">
          <MapView<CityMap>
            key={locale}
            className="absolute inset-0"
            create={async (element) => (await import('../city-map.ts')).createCityMap(element, options)}
            onHandle={setMap}
          />
          {failed && <p role="alert" className="absolute inset-x-0 top-0 z-10 bg-surface px-3 py-2 text-center font-semibold">{t('basemapFailed')}</p>}
        </div>
        <div className="flex flex-col gap-2 border-t border-line p-3">{map && <ReplayBody map={map.map} wish={wish} covered={0} onWish={onWish} />}</div>
      </div>
    </Drawer>
  )
}
