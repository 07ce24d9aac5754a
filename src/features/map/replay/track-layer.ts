import L from 'leaflet'
import type { LatLng } from '#domain/geo.ts'
import type { PositionAge } from '#domain/position-age.ts'
import { trackParts, type TrackFix } from '#domain/track.ts'
import { ElementIcon } from '../markers/element-icon.ts'

/** Where the replayed unit stands on the map, and what is said there of how far that can be trusted. */
export type ReplayMark = LatLng & { readonly heading: number | null; readonly age: PositionAge; readonly time: string }

export type TrackLayer = {
  /** The track as lines, none over a gap, and the unit's name at the mark. */
  readonly show: (callsign: string, track: readonly TrackFix[], staleSeconds: number) => void
  /** Moves the mark; `null` takes it away. */
  readonly place: (mark: ReplayMark | null) => void
  /** Takes line and mark away. */
  readonly clear: () => void
  /** Brings the whole track into sight; so many pixels at the right are covered by a panel. */
  readonly reveal: (right: number) => void
}

/** Above all live markers: it is what somebody looks at now. */
const above = 80_000
const margin = 48
const closest = 15

/** A layer for a replay; it puts nothing on the map before it is shown something. A round mark and a plain line, so that neither is taken for a unit as it is now. */
export function createTrackLayer(map: L.Map): TrackLayer {
  const lines = L.layerGroup()
  const element = createMark()
  const marker = L.marker([0, 0], { icon: new ElementIcon(element), interactive: false, keyboard: false, zIndexOffset: above })
  let track: readonly TrackFix[] = []
  // The page changes its language with a new map; the old one is gone before its layers hear of it.
  const isGone = () => map.getPane('markerPane') === undefined

  return {
    show: (callsign, next, staleSeconds) => {
      if (isGone()) return
      track = next
      lines.clearLayers().addTo(map)
      const parts = trackParts(track, staleSeconds)
      const joined = parts.map((part) => part.map(({ lat, lng }): L.LatLngTuple => [lat, lng]))
      for (const className of ['replay-casing', 'replay-line']) L.polyline(joined, { className, interactive: false }).addTo(lines)
      for (const part of parts) {
        for (const end of new Set([part[0], part.at(-1)])) if (end) L.circleMarker(end, { className: 'replay-end', radius: 5, interactive: false }).addTo(lines)
      }
      const name = element.querySelector('b')
      if (name) name.textContent = callsign
    },
    place: (mark) => {
      if (isGone()) return
      if (mark === null) {
        marker.remove()
        return
      }
      marker.setLatLng(mark)
      if (!map.hasLayer(marker)) marker.addTo(map)
      drawMark(element, mark)
    },
    clear: () => {
      marker.remove()
      lines.remove()
    },
    reveal: (right) => {
      if (isGone() || track.length === 0) return
      // The panel may have taken some of the map's height just now.
      map.invalidateSize({ animate: false })
      const bounds = L.latLngBounds(track.map(({ lat, lng }) => [lat, lng]))
      map.fitBounds(bounds, { paddingTopLeft: [margin, margin], paddingBottomRight: [margin + right, margin], maxZoom: closest, animate: false })
    },
  }
}

function createMark(): HTMLElement {
  const element = document.createElement('div')
  element.className = 'replay-marker'
  // The panel of the replay says the same in words.
  element.setAttribute('aria-hidden', 'true')
  element.innerHTML =
    '<svg viewBox="0 0 40 40"><path class="heading" d="m20-5 7 11h-14z"/><circle class="ring" cx="20" cy="20" r="15"/><circle class="body" cx="20" cy="20" r="11"/>' +
    '<path class="hands" d="M20 14v6.5l4 2.5"/></svg><span class="tag"><b></b><i></i></span>'
  return element
}

function drawMark(element: HTMLElement, { heading, age, time }: ReplayMark) {
  element.dataset.age = age
  const arrow = element.querySelector<SVGElement>('.heading')
  if (arrow) {
    arrow.style.display = heading === null ? 'none' : ''
    arrow.style.rotate = `${heading ?? 0}deg`
  }
  const said = element.querySelector('i')
  if (said) said.textContent = time
}
