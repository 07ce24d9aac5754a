import L from 'leaflet'
import type { Bounds, LatLng } from '#domain/geo.ts'
import { createBasemapLayer } from './basemap/basemap-layer.ts'
import { loadBasemap } from './basemap/load-basemap.ts'
import { pageTheme, watchPageTheme } from './basemap/page-theme.ts'
import { mapScale } from './map-scale.ts'

export type CityMapOptions = {
  readonly bounds: Bounds
  readonly start: LatLng & { readonly zoom: number }
  readonly basemapUrl: string
  /** A raster tile server of the centre's choosing; `null` draws the city's own map. */
  readonly tileUrl: string | null
  readonly attribution: readonly string[]
  readonly words: { readonly map: string; readonly zoomIn: string; readonly zoomOut: string }
  /** Called when the city's map could not be read: the tickets are shown all the same. */
  readonly onBasemapFailed: () => void
}

export type CityMap = { readonly map: L.Map; readonly destroy: () => void }

/** Puts the city's map into an element. Everything it starts ends with `destroy`, so that it may be made anew. */
export function createCityMap(element: HTMLElement, options: CityMapOptions): CityMap {
  const map = L.map(element, {
    center: options.start,
    zoom: options.start.zoom,
    minZoom: 10,
    maxZoom: 17,
    maxBounds: boundsOf(options.bounds).pad(0.3),
    maxBoundsViscosity: 0.8,
    zoomControl: false,
    attributionControl: false,
    wheelPxPerZoomLevel: 90,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  })
  describe(element, options.words.map)
  // The first one added stands lowest.
  const credits = L.control.attribution({ position: 'bottomright', prefix: false }).addTo(map)
  for (const line of options.attribution) credits.addAttribution(escaped(line))
  L.control.zoom({ position: 'bottomright', zoomInTitle: options.words.zoomIn, zoomOutTitle: options.words.zoomOut }).addTo(map)
  L.control.scale({ position: 'bottomright', imperial: false }).addTo(map)

  const resize = new ResizeObserver(() => map.invalidateSize({ animate: false }))
  resize.observe(element)
  const undress = options.tileUrl ? addTiles(map, options.tileUrl) : addBasemap(map, options)
  return {
    map,
    destroy: () => {
      undress()
      resize.disconnect()
      map.remove()
    },
  }
}

const boundsOf = ({ south, west, north, east }: Bounds) => L.latLngBounds([south, west], [north, east])

function describe(element: HTMLElement, name: string) {
  // Arrow keys belong to the map while it has the focus; `application` tells a screen reader to let them through.
  element.setAttribute('role', 'application')
  element.setAttribute('aria-label', name)
}

function addTiles(map: L.Map, url: string) {
  const layer = L.tileLayer(url, { maxZoom: 19 }).addTo(map)
  return () => void layer.remove()
}

function addBasemap(map: L.Map, options: CityMapOptions) {
  let stop: (() => void) | null = null
  let over = false
  loadBasemap(options.basemapUrl)
    .then((source) => {
      if (over) return
      const family = getComputedStyle(map.getContainer()).fontFamily
      const basemap = createBasemapLayer(source, family, mapScale(), pageTheme())
      basemap.layer.addTo(map)
      stop = watchPageTheme(basemap.setFlavour)
    })
    .catch(() => {
      if (!over) options.onBasemapFailed()
    })
  return () => {
    over = true
    stop?.()
  }
}

// The attribution is data, and Leaflet takes it for HTML.
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
