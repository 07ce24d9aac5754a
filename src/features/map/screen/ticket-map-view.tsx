'use client'

import { Maximize } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type L from 'leaflet'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useNow } from '#client/use-now.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import type { TicketMap } from '../create-ticket-map.ts'
import { MapView } from '../map-view.tsx'
import { MarkerIcons } from '../marker-icons.tsx'
import { useCityMapOptions } from '../use-city-map-options.ts'
import { useMarkerWords } from '../use-marker-words.ts'
import '../map.css'

type Props = {
  tickets: readonly Ticket[]
  selected: Ticket | undefined
  onSelect: (id: string) => void
  tileUrl: string | null
  /** What else lies on the map, once it stands. */
  renderOn?: (map: L.Map) => ReactNode
}

// The drawer that opens beside the map covers this many of its pixels; a narrow screen it covers whole.
const drawerWidth = 432
const wideEnough = '(width >= 40rem)'
/** How many pixels at the right of the map are covered while a ticket is open. */
export const coveredByDrawer = (open: boolean): number => (open && window.matchMedia(wideEnough).matches ? drawerWidth : 0)

/** Far enough out to see the whole city. */
const cityZoom = 12

/** The map with its tickets. React hands it what changed; everything on it is drawn by the map itself. */
export function TicketMapView({ tickets, selected, onSelect, tileUrl, renderOn }: Props) {
  const t = useTranslations('map')
  const locale = useLocale()
  const { city } = useCity()
  const words = useMarkerWords()
  const [map, setMap] = useState<TicketMap | null>(null)
  const start = { lat: (city.centre.lat + city.innerCity.lat) / 2, lng: (city.centre.lng + city.innerCity.lng) / 2, zoom: cityZoom }
  const { options, failed } = useCityMapOptions({ start, tileUrl, name: t('map') })

  const now = useNow()
  useEffect(() => map?.tick(now), [map, now])
  useEffect(() => map?.show(tickets), [map, tickets])
  useFirstOverview(map, tickets, selected !== undefined)

  const selectedId = selected?.id ?? null
  useEffect(() => map?.select(selectedId), [map, selectedId])
  const lat = selected?.location.lat
  const lng = selected?.location.lng
  useEffect(() => {
    if (lat === undefined || lng === undefined) return
    map?.reveal({ lat, lng }, coveredByDrawer(true))
  }, [map, selectedId, lat, lng])

  return (
    <div className="relative min-h-0 grow">
      <MarkerIcons />
      <MapView<TicketMap>
        key={locale}
        className="absolute inset-0"
        create={async (element) => (await import('../create-ticket-map.ts')).createTicketMap(element, options, { words, onSelect })}
        onHandle={setMap}
      />
      {map && renderOn?.(map.map)}
      {failed && <p role="alert" className="absolute inset-x-0 top-0 z-10 bg-surface px-3 py-2 text-center font-semibold">{t('basemapFailed')}</p>}
      <button
        type="button"
        title={t('overview')}
        aria-label={t('overview')}
        onClick={() => map?.overview(placesOf(tickets))}
        className={cx(buttonClass(), 'absolute! right-2.5 bottom-38 z-10 size-10.5 px-0!')}
      >
        <Maximize aria-hidden className="size-5" />
      </button>
    </div>
  )
}

/** Shows all open tickets once, when they are first known; after that the map is moved by people alone. */
function useFirstOverview(map: TicketMap | null, tickets: readonly Ticket[], hasSelection: boolean) {
  const shown = useRef<TicketMap | null>(null)
  useEffect(() => {
    if (!map || shown.current === map || tickets.length === 0) return
    shown.current = map
    if (!hasSelection) map.overview(placesOf(tickets))
  }, [map, tickets, hasSelection])
}

const placesOf = (tickets: readonly Ticket[]) => tickets.map(({ location }) => location)
