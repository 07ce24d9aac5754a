'use client'

import { PanelLeftOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTicket } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { trackRoles } from '#domain/track.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { later } from '#ui/later.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'
import { everything, partsInUse } from '../filters/map-filter.ts'
import { useMapUrl } from '../filters/use-map-url.ts'
import type { Period } from '../replay/replay-wish.ts'
import type { TrackReplayProps } from '../replay/track-replay.tsx'
import { UnitFold } from '../units/unit-fold.tsx'
import type { UnitsOnMapProps } from '../units/units-on-map.tsx'
import type { FilterPanelProps } from './filter-panel.tsx'
import { HourStrip } from './hour-strip.tsx'
import { ListHead } from './list-head.tsx'
import { MapLegend } from './map-legend.tsx'
import { TicketList } from './ticket-list.tsx'
import { coveredByDrawer, TicketMapView } from './ticket-map-view.tsx'
import { useMapKeys } from './use-map-keys.ts'
import { useRankedTickets } from './use-ranked-tickets.ts'

const FilterPanel = later<FilterPanelProps>(() => import('./filter-panel.tsx').then((module) => module.FilterPanel))
const TrackReplay = later<TrackReplayProps>(() => import('../replay/track-replay.tsx').then((module) => module.TrackReplay))
const UnitsOnMap = later<UnitsOnMapProps>(() => import('../units/units-on-map.tsx').then((module) => module.UnitsOnMap))

type Props = {
  /** A raster tile server named by the centre; `null` draws the city's own map. */
  tileUrl: string | null
  /** The panel of the selected ticket; it covers the right side of the page. */
  renderTicket: (slot: TicketSlot) => ReactNode
}
type TicketSlot = {
  ticketId: string
  onClose: () => void
  onOpenTicket: (ticketId: string) => void
  /** Replays where a unit was; absent for those who may not see it. */
  onReplay?: (unitId: string, period: Period) => void
}

/** The supervisor's page: the whole city, and what in it needs attention. */
export function MapScreen({ tileUrl, renderTicket }: Props) {
  const t = useTranslations('map')
  const { filter, setFilter, selected, select, replay, setReplay } = useMapUrl()
  const { role } = useMe()
  const mayReplay = trackRoles.some((may) => may === role)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const { all, ranked, counts } = useRankedTickets(filter)
  const selectedTicket = useTicket(selected)
  const [listShown, setListShown] = useState(true)
  const [filterOpen, setFilterOpen] = useState(false)
  const [narrowView, setNarrowView] = useState<'list' | 'map'>('map')
  const [unit, setUnit] = useState<{ id: string; row: HTMLElement | null } | null>(null)
  const words = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)

  const toFilter = () => {
    setListShown(true)
    setNarrowView('list')
    setFilterOpen(true)
    // The field is there only after React has drawn the panel.
    requestAnimationFrame(() => words.current?.focus())
  }
  useMapKeys({ list, onFilter: toFilter })
  const openReplay = (unitId: string | null, period: Period | null) => {
    setUnit(null)
    setNarrowView('map')
    setReplay({ unitId, period })
  }
  const replayFromTicket = (unitId: string, period: Period) => {
    // On a narrow screen the ticket would lie over the map.
    if (coveredByDrawer(true) === 0) select(null)
    openReplay(unitId, period)
  }

  // A selected ticket stays on the map even when the filter would take it away.
  const onMap = useMemo(() => (selectedTicket && !ranked.includes(selectedTicket) ? [...ranked, selectedTicket] : ranked), [ranked, selectedTicket])
  return (
    <div className="absolute inset-0 flex overflow-hidden max-md:flex-col">
      <h1 className="sr-only">{t('title')}</h1>
      <ToggleGroup
        className="border-b border-line bg-surface p-1.5 md:hidden"
        label={t('view.label')}
        options={[{ value: 'list', label: t('view.list') }, { value: 'map', label: t('view.map') }]}
        value={narrowView}
        onValueChange={(view) => view && setNarrowView(view)}
        stretch
      />
      <aside
        aria-label={t('view.list')}
        className={cx(
          'flex min-h-0 flex-col border-line bg-surface max-md:grow md:w-[22.5rem] md:shrink-0 md:border-r',
          narrowView !== 'list' && 'max-md:hidden',
          !listShown && 'md:hidden',
        )}
      >
        <ListHead
          listed={ranked.length}
          counts={counts}
          all={all}
          filters={partsInUse(filter)}
          filterOpen={filterOpen}
          onFilter={() => (filterOpen ? setFilterOpen(false) : toFilter())}
          onHide={() => setListShown(false)}
        />
        {filterOpen && <FilterPanel filter={filter} onChange={setFilter} wordsRef={words} />}
        <TicketList
          tickets={ranked}
          all={all}
          selected={selected}
          onSelect={select}
          onClearFilter={() => setFilter(everything)}
          listRef={list}
        />
        {filter.units && (
          <UnitFold
            agency={filter.agency}
            selected={unit?.id ?? null}
            onSelect={(id, row) => setUnit({ id, row })}
            onReplay={mayReplay ? () => openReplay(null, null) : undefined}
          />
        )}
      </aside>
      <section aria-label={t('view.map')} className={cx('relative flex min-h-0 min-w-0 grow flex-col', narrowView !== 'map' && 'max-md:hidden')}>
        <div className="relative flex min-h-0 grow flex-col">
          <TicketMapView
            tickets={onMap}
            selected={selectedTicket}
            onSelect={select}
            tileUrl={tileUrl}
            renderOn={(map) => (
              <>
                {filter.units && (
                  <UnitsOnMap
                    map={map}
                    agency={filter.agency}
                    selected={unit?.id ?? null}
                    fallback={unit?.row ?? null}
                    onSelect={(id) => setUnit(id === null ? null : { id, row: null })}
                    onOpenTicket={(id) => {
                      setUnit(null)
                      select(id)
                    }}
                    onReplay={mayReplay ? openReplay : undefined}
                  />
                )}
                {mayReplay && replay && slot && (
                  <TrackReplay map={map} slot={slot} wish={replay} covered={coveredByDrawer(selected !== null)} onWish={setReplay} onClose={() => setReplay(null)} />
                )}
              </>
            )}
          />
          {!listShown && (
            <Button className="absolute! top-2 left-2 z-10 max-md:hidden!" icon={<PanelLeftOpen aria-hidden className="size-5" />} onClick={() => setListShown(true)}>
              {t('list.show')}
            </Button>
          )}
          <MapLegend />
        </div>
        {/* The last hour as it happens has no place beside a replay of another. */}
        {mayReplay && replay ? <div ref={setSlot} className={cx(selected && 'sm:pr-[27rem]')} /> : <HourStrip />}
      </section>
      {selected && renderTicket({ ticketId: selected, onClose: () => select(null), onOpenTicket: select, onReplay: mayReplay ? replayFromTicket : undefined })}
    </div>
  )
}
