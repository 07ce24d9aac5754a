import L from 'leaflet'
import type { UnitPosition } from '#contracts/socket.ts'
import type { Unit } from '#contracts/unit.ts'
import type { PositionLimits } from '#domain/position-age.ts'
import { ElementIcon } from '../markers/element-icon.ts'
import { createUnitElement, drawUnit, turn, type UnitLook } from './unit-element.ts'
import { faceOf, unitMark, type Position } from './unit-mark.ts'

export type UnitLayer = {
  /** Who there is: exactly these units, each where it was last. */
  readonly show: (units: readonly Unit[]) => void
  /** Where some of them are now. */
  readonly move: (positions: readonly UnitPosition[]) => void
  /** What time it is, in milliseconds since 1970: ages follow. */
  readonly tick: (now: number) => void
  readonly select: (id: string | null) => void
  /** Brings a unit into sight. */
  readonly reveal: (id: string) => void
  /** The marker of a unit; `null` where it has none. */
  readonly markerOf: (id: string) => HTMLElement | null
  readonly destroy: () => void
}

export type UnitLayerOptions = { readonly look: UnitLook; readonly limits: PositionLimits; readonly onPress: (id: string) => void }

type Placed = { unit: Unit; position: Position; marker: L.Marker; element: HTMLElement; face: string; shown: boolean }

/** From this zoom on there is room for the callsign of every unit; further out only those on a task say theirs. */
const tagZoom = 13
const above = 40_000
const margin: L.PointTuple = [80, 80]

/** The units on the map. A marker is made once; a move changes where it stands and which way it points, and nothing else. */
export function createUnitLayer(map: L.Map, { look, limits, onPress }: UnitLayerOptions): UnitLayer {
  const placed = new Map<string, Placed>()
  const known = new Map<string, Unit>()
  let now = Date.now()
  let selected: string | null = null

  // The page changes its language with a new map; the old one is gone before its layers hear of it.
  const isGone = () => map.getPane('markerPane') === undefined
  const byZoom = () => map.getContainer().classList.toggle('unit-tags', map.getZoom() >= tagZoom)

  function stand(unit: Unit, position: Position) {
    const entry = placed.get(unit.id) ?? create(unit, position)
    entry.unit = unit
    if (Date.parse(position.at) >= Date.parse(entry.position.at)) {
      const { lat, lng, heading } = position
      const at = entry.marker.getLatLng()
      if (at.lat !== lat || at.lng !== lng) entry.marker.setLatLng([lat, lng])
      if (heading !== entry.position.heading) turn(entry.element, heading)
      entry.position = position
    }
    draw(entry)
  }

  function create(unit: Unit, position: Position): Placed {
    const element = createUnitElement(unit.id)
    const marker = L.marker([position.lat, position.lng], { icon: new ElementIcon(element), keyboard: false, riseOnHover: true, zIndexOffset: above })
    marker.on('click', (event) => {
      L.DomEvent.stopPropagation(event)
      onPress(unit.id)
    })
    const entry: Placed = { unit, position, marker, element, face: '', shown: false }
    placed.set(unit.id, entry)
    return entry
  }

  function draw(entry: Placed) {
    if (isGone()) return
    const mark = unitMark(entry.unit, entry.position, now, limits)
    if ((mark !== null) !== entry.shown) {
      if (mark) entry.marker.addTo(map)
      else entry.marker.remove()
      entry.shown = mark !== null
    }
    if (!mark) return
    const face = faceOf(mark)
    if (face === entry.face) return
    entry.face = face
    drawUnit(entry.element, mark, look)
    turn(entry.element, entry.position.heading)
  }

  const remove = (id: string) => {
    placed.get(id)?.marker.remove()
    placed.delete(id)
  }

  map.on('zoomend', byZoom)
  byZoom()
  return {
    show: (units) => {
      known.clear()
      for (const unit of units) known.set(unit.id, unit)
      for (const id of placed.keys()) if (!known.has(id)) remove(id)
      for (const unit of units) if (unit.position) stand(unit, unit.position)
    },
    move: (positions) => {
      for (const position of positions) {
        const unit = known.get(position.unitId)
        if (unit) stand(unit, position)
      }
    },
    tick: (at) => {
      now = at
      for (const entry of placed.values()) draw(entry)
    },
    select: (id) => {
      if (selected !== null) placed.get(selected)?.element.classList.remove('selected')
      selected = id
      if (id !== null) placed.get(id)?.element.classList.add('selected')
    },
    reveal: (id) => {
      const entry = placed.get(id)
      if (entry?.shown && !isGone()) map.panInside(entry.marker.getLatLng(), { padding: margin, animate: false })
    },
    markerOf: (id) => {
      const entry = placed.get(id)
      return entry?.shown ? entry.element : null
    },
    destroy: () => {
      map.off('zoomend', byZoom)
      for (const id of [...placed.keys()]) remove(id)
    },
  }
}
