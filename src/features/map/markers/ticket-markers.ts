import L from 'leaflet'
import { ElementIcon } from './element-icon.ts'
import { createMarkerElement, drawMark, type Crowd, type MarkerWords } from './marker-element.ts'
import { faceOf, type TicketMark } from './ticket-mark.ts'

/** How one marker stands on the map now. */
export type Placement = {
  readonly at: L.LatLng
  readonly crowd: Crowd
  /** 0 for the neediest; those further down lie beneath. */
  readonly order: number
  readonly selected: boolean
  readonly onPress: () => void
}

type Placed = { readonly marker: L.Marker; readonly element: HTMLElement; face: string; onPress: () => void }

/** The markers on the map by ticket. Each is made once; later only what differs is changed. */
export function createTicketMarkers(map: L.Map, words: MarkerWords, faint: boolean) {
  const placed = new Map<string, Placed>()

  function place(mark: TicketMark, { at, crowd, order, selected, onPress }: Placement) {
    const entry = placed.get(mark.id) ?? create(mark.id, at)
    entry.onPress = onPress
    if (!entry.marker.getLatLng().equals(at, 1e-9)) entry.marker.setLatLng(at)
    const face = `${faceOf(mark)}|${crowd.count}|${crowd.needing}`
    if (entry.face !== face) drawMark(entry.element, mark, words, crowd)
    entry.face = face
    entry.marker.setZIndexOffset(selected ? 1e6 : -order * 2000)
    entry.element.classList.toggle('selected', selected)
    if (!faint) entry.element.setAttribute('aria-pressed', String(selected))
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
    const entry: Placed = { marker, element, face: '', onPress: () => undefined }
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

  return { place, keepOnly }
}

function hush(element: HTMLElement) {
  element.classList.add('faint')
  element.tabIndex = -1
  element.setAttribute('aria-hidden', 'true')
}
