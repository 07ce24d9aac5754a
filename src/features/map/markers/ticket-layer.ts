import L from 'leaflet'
import type { Ticket } from '#contracts/ticket.ts'
import { attentionOf } from '#domain/attention.ts'
import { arrange, closeRange, type Standing } from './arrange.ts'
import type { Spot } from './group-spots.ts'
import type { MarkerWords } from './marker-element.ts'
import { markOf, needsSomebody } from './ticket-mark.ts'
import { createTicketMarkers } from './ticket-markers.ts'

export type TicketLayer = {
  /** Shows exactly these tickets, the neediest first; given the same array again, it does nothing. */
  readonly show: (tickets: readonly Ticket[]) => void
  /** What time it is, in milliseconds since 1970: the minutes on the markers follow. */
  readonly tick: (now: number) => void
  readonly select: (id: string | null) => void
  readonly destroy: () => void
}

export type TicketLayerOptions = {
  readonly words: MarkerWords
  readonly onSelect: (id: string) => void
  /** In the background of another task: smaller, and not to be pressed. */
  readonly faint?: boolean
}

type TicketSpot = Spot & { readonly ticket: Ticket }

/** New markers are made for so many milliseconds of a frame; the rest waits for the next. */
const sliceMs = 6
/** Where so many wait, moving outlines lead the eye nowhere. */
const manyMarkers = 60
/** How far beyond the view markers are drawn, in its own width and height: they are there when the map is dragged. */
const beyondView = 0.3

/** The tickets on the map. A press selects a ticket, or opens the crowd that is gathered under it. */
export function createTicketLayer(map: L.Map, { words, onSelect, faint = false }: TicketLayerOptions): TicketLayer {
  const markers = createTicketMarkers(map, words, faint)
  const legs = L.layerGroup().addTo(map)
  const places = new WeakMap<Ticket, L.Point>()
  const spots = new WeakMap<Ticket, { readonly scale: number; readonly spot: TicketSpot }>()
  let tickets: readonly Ticket[] = []
  let now = Date.now()
  let selected: string | null = null
  let opened: string | null = null
  let frame = 0
  let standing: readonly Standing<TicketSpot>[] = []
  let unmade: Standing<TicketSpot>[] = []

  const nextFrame = (work: () => void) => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      work()
    })
  }
  // However many changes come within a frame, the markers are arranged once.
  const later = () => {
    unmade = []
    cancelAnimationFrame(frame)
    frame = 0
    nextFrame(draw)
  }

  function spotOf(ticket: Ticket, scale: number): TicketSpot {
    const before = spots.get(ticket)
    if (before?.scale === scale) return before.spot
    const { lat, lng } = ticket.location
    const place = places.get(ticket) ?? map.project([lat, lng], 0)
    places.set(ticket, place)
    const spot = { id: ticket.id, x: place.x * scale, y: place.y * scale, ticket }
    spots.set(ticket, { scale, spot })
    return spot
  }

  function draw() {
    const zoom = map.getZoom()
    const { min, max } = map.getPixelBounds()
    if (!min || !max) return
    const [aside, above] = [(max.x - min.x) * beyondView, (max.y - min.y) * beyondView]
    const inSight = ({ x, y }: { x: number; y: number }) => x >= min.x - aside && x <= max.x + aside && y >= min.y - above && y <= max.y + above
    const scale = map.getZoomScale(zoom, 0)
    standing = arrange(tickets.map((ticket) => spotOf(ticket, scale)), { zoom, selected, opened, inSight })
    legs.clearLayers()
    markers.keepOnly(new Set(standing.map(({ lead }) => lead.id)))
    map.getContainer().classList.toggle('many-markers', standing.length > manyMarkers)
    standing.filter(({ lead }) => markers.has(lead.id)).forEach(stand)
    unmade = standing.filter(({ lead }) => !markers.has(lead.id))
    makeSome()
  }

  function makeSome() {
    const begun = performance.now()
    do {
      const one = unmade.shift()
      if (one) stand(one)
    } while (unmade.length > 0 && performance.now() - begun < sliceMs)
    if (unmade.length > 0) nextFrame(makeSome)
  }

  function stand(one: Standing<TicketSpot>) {
    const { ticket } = one.lead
    const home = L.latLng(ticket.location.lat, ticket.location.lng)
    const at = one.moved ? map.unproject([one.x, one.y], map.getZoom()) : home
    if (one.displaced) L.polyline([home, at], { className: 'ticket-leg', interactive: false }).addTo(legs)
    const needing = one.members.filter((member) => needsSomebody(attentionOf(member.ticket))).length
    const crowd = { count: one.members.length, needing }
    const onPress = () => (crowd.count > 1 ? open(one) : onSelect(ticket.id))
    markers.place(markOf(ticket, now), { at, crowd, selected: ticket.id === selected, onPress })
  }

  function open({ lead, members }: Standing<TicketSpot>) {
    const bounds = L.latLngBounds(members.map(({ ticket: { location } }) => [location.lat, location.lng]))
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

  map.on('moveend', later)
  map.on('click', closeOpened)
  return {
    show: (next) => {
      if (next === tickets) return
      tickets = next
      later()
    },
    tick: (at) => {
      now = at
      for (const { lead } of standing) markers.redraw(markOf(lead.ticket, now))
    },
    select: (id) => {
      selected = id
      later()
    },
    destroy: () => {
      cancelAnimationFrame(frame)
      map.off('moveend', later)
      map.off('click', closeOpened)
      legs.remove()
      markers.keepOnly(new Set())
    },
  }
}
