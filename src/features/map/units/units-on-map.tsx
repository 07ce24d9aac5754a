'use client'

import type L from 'leaflet'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { usePositions } from '#client/live-context.tsx'
import { useNow } from '#client/use-now.ts'
import { AnchoredCard } from '#ui/anchored-card.tsx'
import type { Period } from '../replay/replay-wish.ts'
import { lastHourBefore } from '../replay/typed-period.ts'
import { UnitCard, type UnitCardProps } from './unit-card.tsx'
import { UnitIcons } from './unit-icons.tsx'
import { createUnitLayer, type UnitLayer } from './unit-layer.ts'
import { useAgeWords } from './use-age-words.ts'
import { useLatestPositions } from './use-latest-positions.ts'
import { useMapUnits } from './use-map-units.ts'
import './units.css'

export type UnitsOnMapProps = {
  map: L.Map
  agency: string | null
  selected: string | null
  /** What the card stands beside where the unit has no marker in sight. */
  fallback: HTMLElement | null
  onSelect: (unitId: string | null) => void
  onOpenTicket: (ticketId: string) => void
  /** Replays where a unit was; absent for those who may not see it. */
  onReplay?: (unitId: string, period: Period) => void
}

/** Hues of agencies in the order of the city pack; red and amber are those of tickets. */
const hues = [255, 150, 205, 310, 115, 340, 180, 280]

/** The units on the map, and the card of the one that was pressed. */
export function UnitsOnMap({ map, agency, selected, fallback, onSelect, onOpenTicket, onReplay }: UnitsOnMapProps) {
  const city = useCity()
  const words = useAgeWords()
  const units = useMapUnits(agency)
  const now = useNow()
  const [layer, setLayer] = useState<UnitLayer | null>(null)
  const press = useRef(onSelect)
  useEffect(() => {
    press.current = onSelect
  }, [onSelect])
  const { agencies, fleet } = city
  useEffect(() => {
    const hue = (code: string) => hues[Math.max(0, agencies.findIndex((one) => one.code === code)) % hues.length] ?? 0
    const made = createUnitLayer(map, { look: { ...words, hue }, limits: fleet.positions, onPress: (id) => press.current(id) })
    setLayer(made)
    return () => made.destroy()
  }, [map, words, agencies, fleet])

  useEffect(() => layer?.tick(now), [layer, now])
  useEffect(() => layer?.show(units), [layer, units])
  usePositions((positions) => layer?.move(positions))
  useEffect(() => layer?.select(selected), [layer, selected, units])

  useEffect(() => {
    if (selected !== null) layer?.reveal(selected)
  }, [layer, selected])
  const anchor = useCallback(() => {
    const marker = selected === null ? null : (layer?.markerOf(selected) ?? null)
    return marker?.checkVisibility() ? marker : fallback
  }, [layer, selected, fallback])
  const unit = units.find(({ id }) => id === selected)
  return (
    <>
      <UnitIcons kinds={fleet.kinds.map(({ code }) => code)} />
      {unit && layer && (
        <AnchoredCard anchor={anchor} label={unit.callsign} onClose={() => onSelect(null)}>
          <OpenCard unit={unit} onOpenTicket={onOpenTicket} onReplay={onReplay && (() => onReplay(unit.id, lastHourBefore(now)))} />
        </AnchoredCard>
      )}
    </>
  )
}

function OpenCard(props: Omit<UnitCardProps, 'position'>) {
  const [units] = useState([props.unit])
  const positionOf = useLatestPositions(units)
  return <UnitCard {...props} position={positionOf(props.unit)} />
}
