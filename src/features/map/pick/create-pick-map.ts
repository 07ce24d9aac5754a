import type { Ticket } from '#contracts/ticket.ts'
import type { LatLng } from '#domain/geo.ts'
import { createCityMap, type CityMapOptions } from '../city-map.ts'
import type { MarkerWords } from '../markers/marker-element.ts'
import { createTicketLayer } from '../markers/ticket-layer.ts'
import { addCrosshair } from './crosshair.ts'
import { createPickPin } from './pick-pin.ts'

export type PickMapHandle = {
  /** Puts the pin there, or takes it away; brings it into sight if it lies outside. */
  readonly setValue: (point: LatLng | null) => void
  readonly showTickets: (tickets: readonly Ticket[]) => void
  readonly tick: (now: number) => void
  readonly focus: (point: LatLng, zoom: number) => void
  readonly destroy: () => void
}

type PickOptions = {
  readonly words: MarkerWords
  readonly pinTitle: string
  readonly onPick: (point: LatLng) => void
  /** Where the keyboard's crosshair stands; `null` when it is not in use. */
  readonly onCrosshair: (point: LatLng | null) => void
}

/** A map to point at one place: by a click, by dragging the pin, or by the keyboard's crosshair. */
export function createPickMap(element: HTMLElement, city: CityMapOptions, options: PickOptions): PickMapHandle {
  const { map, destroy } = createCityMap(element, city)
  element.classList.add('city-map-pick')
  const tickets = createTicketLayer(map, { words: options.words, onSelect: () => undefined, faint: true })
  const pin = createPickPin(map, options.pinTitle, options.onPick)
  let value: LatLng | null = null
  const stopCrosshair = addCrosshair(map, { chosen: () => value, onMove: options.onCrosshair, onPick: options.onPick })
  map.on('click', ({ latlng: { lat, lng } }) => options.onPick({ lat, lng }))
  return {
    setValue: (point) => {
      value = point
      pin.put(point)
      if (point) map.panInside(point, { padding: [48, 48] })
    },
    showTickets: tickets.show,
    tick: tickets.tick,
    focus: (point, zoom) => void map.setView(point, zoom),
    destroy: () => {
      stopCrosshair()
      pin.remove()
      tickets.destroy()
      destroy()
    },
  }
}
