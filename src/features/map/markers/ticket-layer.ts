import L from 'leaflet'
import { arrange, closeRange, type Standing } from './arrange.ts'
import type { Spot } from './group-spots.ts'
import type { MarkerWords } from './marker-element.ts'
import { needsSomebody, sameMarks, type TicketMark } from './ticket-mark.ts'
import { createTicketMarkers } from './ticket-markers.ts'

export type TicketLayer = {
  /** Shows exactly these tickets, the neediest first. Only what changed since the last call is touched. */
  readonly show: (marks: readonly TicketMark[]) => void
  readonly select: (id: string | null) => void
  readonly destroy: () => void
}

export type TicketLayerOptions = {
  readonly words: MarkerWords
  readonly onSelect: (id: string) => void
  /** In the background of another task: smaller, and not to be pressed. */
  readonly faint?: boolean
}

type MarkSpot = Spot & { readonly mark: TicketMark }

/** The tickets on the map. A press selects a ticket, or opens the crowd that is gathered under it. */
export function createTicketLayer(map: L.Map, { words, onSelect, faint = false }: TicketLayerOptions): TicketLayer {
  const markers = createTicketMarkers(map, words, faint)
  const legs = L.layerGroup().addTo(map)
  let marks: readonly TicketMark[] = []
  let selected: string | null = null
  let opened: string | null = null
  let frame = 0

  // However many changes come within a frame, the markers are arranged once.
  const later = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      draw()
    })
  }

  function draw() {
    const zoom = map.getZoom()
    const spots = marks.map((mark): MarkSpot => {
      const { x, y } = map.project([mark.lat, mark.lng], zoom)
      return { id: mark.id, x, y, mark }
    })
    legs.clearLayers()
    const standing = arrange(spots, { zoom, selected, opened })
    for (const [order, one] of standing.entries()) stand(one, order, zoom)
    markers.keepOnly(new Set(standing.map(({ lead }) => lead.id)))
  }

  function stand(one: Standing<MarkSpot>, order: number, zoom: number) {
    const { mark } = one.lead
    const home = L.latLng(mark.lat, mark.lng)
    const at = one.moved ? map.unproject([one.x, one.y], zoom) : home
    if (one.displaced) L.polyline([home, at], { className: 'ticket-leg', interactive: false }).addTo(legs)
    const crowd = { count: one.members.length, needing: one.members.filter((member) => needsSomebody(member.mark.reason)).length }
    const onPress = () => (crowd.count > 1 ? open(one) : onSelect(mark.id))
    markers.place(mark, { at, crowd, order, selected: mark.id === selected, onPress })
  }

  function open({ lead, members }: Standing<MarkSpot>) {
    const bounds = L.latLngBounds(members.map(({ mark }) => [mark.lat, mark.lng]))
    const closer = Math.min(map.getBoundsZoom(bounds.pad(0.2)), closeRange)
    if (closer > map.getZoom()) {
      map.setView(bounds.getCenter(), closer)
      return
    }
    opened = lead.id
    later()
  }

  const closeOpened = () => {
    opened = null
    later()
  }

  map.on('zoomend', later)
  map.on('click', closeOpened)
  return {
    show: (next) => {
      // Asked every second, because time may make a ticket overdue; most seconds it does not.
      if (sameMarks(marks, next)) return
      marks = next
      later()
    },
    select: (id) => {
      selected = id
      later()
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      map.off('zoomend', later)
      map.off('click', closeOpened)
      legs.remove()
      markers.keepOnly(new Set())
    },
  }
}
