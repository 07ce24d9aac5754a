import L from 'leaflet'
import { isWithin, type LatLng } from '#domain/geo.ts'
import { createCityMap, type CityMapOptions } from './city-map.ts'
import { createTicketLayer, type TicketLayer, type TicketLayerOptions } from './markers/ticket-layer.ts'

export type TicketMap = TicketLayer & {
  /** The map itself, for further layers. */
  readonly map: L.Map
  /** Brings a point into sight if it lies outside; `right` pixels at the right are covered by a panel. */
  readonly reveal: (point: LatLng, right: number) => void
  /** Shows all these points that lie in the city; the whole city when there are none. */
  readonly overview: (points: readonly LatLng[]) => void
}

const margin = 64
/** An overview stays one: a single ticket is still shown with the city around it. */
const closest = 13

/** The supervisor's map: the city and its tickets. */
export function createTicketMap(element: HTMLElement, city: CityMapOptions, tickets: TicketLayerOptions): TicketMap {
  const { map, destroy } = createCityMap(element, city)
  const layer = createTicketLayer(map, tickets)
  return {
    ...layer,
    map,
    reveal: (point, right) =>
      map.panInside(point, { paddingTopLeft: [margin, margin], paddingBottomRight: [margin + right, margin] }),
    overview: (points) => {
      const inCity = points.filter((point) => isWithin(point, city.bounds))
      if (inCity.length === 0) map.setView(city.start, city.start.zoom)
      else map.fitBounds(L.latLngBounds(inCity.map(({ lat, lng }) => [lat, lng])), { padding: [margin, margin], maxZoom: closest })
    },
    destroy: () => {
      layer.destroy()
      destroy()
    },
  }
}
