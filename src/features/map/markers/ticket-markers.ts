import L from 'leaflet'
import { ElementIcon } from './element-icon.ts'
import { createMarkerElement, drawMark, type Crowd, type MarkerWords } from './marker-element.ts'
import { faceOf, layerOf, type TicketMark } from './ticket-mark.ts'

/** How one marker stands on the map now. */
export type Placement = {
  readonly at: L.LatLng
  readonly crowd: Crowd
  readonly selected: boolean
  readonly onPress: () => void
}

type Placed = { readonly marker: L.Marker; readonly element: HTMLElement; crowd: Crowd; face: string; layer: number; onPress: () => void }

/** The markers on the map by ticket. Each is made once; later only what differs is changed. */
export function createTicketMarkers(map: L.Map, words: MarkerWords, faint: boolean) {
  const placed = new Map<string, Placed>()

  function place(mark: TicketMark, { at, crowd, selected, onPress }: Placement) {
    const entry = placed.get(mark.id) ?? create(mark.id, at)
    entry.onPress = onPress
    if (!entry.marker.getLatLng().equals(at, 1e-9)) entry.marker.setLatLng(at)
    entry.crowd = crowd
    redraw(mark)
    const layer = selected ? 1e6 : -layerOf(mark) * 20_000
    if (entry.layer !== layer) entry.marker.setZIndexOffset(layer)
    entry.layer = layer
    entry.element.classList.toggle('selected', selected)
    if (!faint) entry.element.setAttribute('aria-pressed', String(selected))
  }

  /** Gives a marker that is there the look of its ticket now; nothing happens when it has that look. */
  function redraw(mark: TicketMark) {
    const entry = placed.get(mark.id)
    if (!entry) return
    const face = `${faceOf(mark)}|${entry.crowd.count}|${entry.crowd.needing}`
    if (entry.face !== face) drawMark(entry.element, mark, words, entry.crowd)
    entry.face = face
  }

  function create(id: string, at: L.LatLng): Placed {
    const element = createMarkerElement()
    element.dataset.ticket = id
    const marker = L.marker(at, {
      icon: new ElementIcon(element),
      interactive: !faint,
      keyboard: !faint,
      autoPanOnFocus: false,
      riseOnHover: true,
      riseOffset: 2e6,
    }).addTo(map)
    if (faint) hush(element)
    const entry: Placed = { marker, element, crowd: { count: 1, needing: 0 }, face: '', layer: 0, onPress: () => undefined }
    marker.on('click', () => entry.onPress())
    // Following the Tab key, not the mouse: a press must not move the map under the pointer.
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible')) map.panInside(marker.getLatLng(), { padding: [60, 60] })
    })
    placed.set(id, entry)
    return entry
  }

  /** Takes away every marker whose ticket is not in `ids`. */
  function keepOnly(ids: ReadonlySet<string>) {
    for (const [id, { marker }] of placed) {
      if (ids.has(id)) continue
      marker.remove()
      placed.delete(id)
    }
  }

  return { place, redraw, keepOnly, has: (id: string) => placed.has(id) }
}

function hush(element: HTMLElement) {
  element.classList.add('faint')
  element.tabIndex = -1
  element.setAttribute('aria-hidden', 'true')
}
