import type { LatLng } from '#domain/geo.ts'
import { createCityMap, type CityMapOptions } from './city-map.ts'
import { createTicketLayer, type TicketLayer, type TicketLayerOptions } from './markers/ticket-layer.ts'

export type TicketMap = TicketLayer & {
  /** Brings a point into sight if it lies outside; `right` pixels at the right are covered by a panel. */
  readonly reveal: (point: LatLng, right: number) => void
  /** Shows the inner city again. */
  readonly home: () => void
}

const margin = 64

/** The supervisor's map: the city and its tickets. */
export function createTicketMap(element: HTMLElement, city: CityMapOptions, tickets: TicketLayerOptions): TicketMap {
  const { map, destroy } = createCityMap(element, city)
  const layer = createTicketLayer(map, tickets)
  return {
    ...layer,
    reveal: (point, right) =>
      map.panInside(point, { paddingTopLeft: [margin, margin], paddingBottomRight: [margin + right, margin] }),
    home: () => void map.setView(city.start, city.start.zoom),
    destroy: () => {
      layer.destroy()
      destroy()
    },
  }
}
