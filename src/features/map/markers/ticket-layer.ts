import L from 'leaflet'
import type { Ticket } from '#contracts/ticket.ts'
import { attentionOf, byAttention } from '#domain/attention.ts'
import { mapScale } from '../map-scale.ts'
import { arrange, closeRange, gatheringRadius, type Standing } from './arrange.ts'
import { createCrowds, type Crowds, type Spot } from './crowds.ts'
import type { Crowd, MarkerWords } from './marker-element.ts'
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

/** The tickets of a view by the crowd that each stands in. */
type Gathered = {
  readonly zoom: number
  readonly scale: number
  readonly selected: string | null
  readonly tickets: readonly Ticket[]
  readonly spots: Map<Ticket, TicketSpot>
  readonly crowds: Crowds<TicketSpot>
}

/** New markers are made for so many milliseconds of a frame; the rest waits for the next. */
const sliceMs = 6
/** Where so many wait, moving outlines lead the eye nowhere. */
const manyMarkers = 60
/** How far beyond the view markers are drawn, in its own width and height: they are there when the map is dragged. */
const beyondView = 0.3

const byNeed = (a: TicketSpot, b: TicketSpot) => byAttention(a.ticket, b.ticket) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const nothingGathered = (view: Pick<Gathered, 'zoom' | 'scale' | 'selected'>): Gathered => ({
  ...view, tickets: [], spots: new Map(), crowds: createCrowds({ radius: gatheringRadius(view), compare: byNeed, alone: view.selected }),
})

const crowdsOf = new WeakMap<readonly TicketSpot[], Crowd>()

/** How many these are, and how many of them need somebody; of a crowd that has not changed, counted once. */
function crowdOf(members: readonly TicketSpot[]): Crowd {
  const known = crowdsOf.get(members)
  if (known) return known
  const crowd = { count: members.length, needing: members.filter(({ ticket }) => needsSomebody(attentionOf(ticket))).length }
  crowdsOf.set(members, crowd)
  return crowd
}

/** The tickets on the map. A press selects a ticket, or opens the crowd that is gathered under it. */
export function createTicketLayer(map: L.Map, { words, onSelect, faint = false }: TicketLayerOptions): TicketLayer {
  const markers = createTicketMarkers(map, words, faint)
  const legs = L.layerGroup().addTo(map)
  const places = new WeakMap<Ticket, L.Point>()
  let tickets: readonly Ticket[] = []
  let now = Date.now()
  let selected: string | null = null
  let opened: string | null = null
  let frame = 0
  let gathered: Gathered | null = null
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

  function spotOf(ticket: Ticket, pixels: number): TicketSpot {
    const { lat, lng } = ticket.location
    const place = places.get(ticket) ?? map.project([lat, lng], 0)
    places.set(ticket, place)
    return { id: ticket.id, x: place.x * pixels, y: place.y * pixels, ticket }
  }

  /** The crowds as they are now: of another view made anew, of the same with what has gone and come since. */
  function gather(zoom: number, scale: number): Gathered {
    const same = gathered?.zoom === zoom && gathered.scale === scale && gathered.selected === selected
    const known = same && gathered ? gathered : nothingGathered({ zoom, scale, selected })
    if (known.tickets === tickets) return known
    const pixels = map.getZoomScale(zoom, 0)
    const wanted = new Set(tickets)
    for (const [ticket, spot] of known.spots) {
      if (wanted.has(ticket)) continue
      known.spots.delete(ticket)
      known.crowds.remove(spot)
    }
    for (const ticket of tickets) {
      if (known.spots.has(ticket)) continue
      const spot = spotOf(ticket, pixels)
      known.spots.set(ticket, spot)
      known.crowds.add(spot)
    }
    return { ...known, tickets }
  }

  function draw() {
    const zoom = map.getZoom()
    const { min, max } = map.getPixelBounds()
    if (!min || !max) return
    const [aside, above] = [(max.x - min.x) * beyondView, (max.y - min.y) * beyondView]
    const inSight = ({ x, y }: { x: number; y: number }) => x >= min.x - aside && x <= max.x + aside && y >= min.y - above && y <= max.y + above
    const scale = mapScale()
    gathered = gather(zoom, scale)
    standing = arrange(gathered.crowds.groups(), { zoom, scale, selected, opened, inSight })
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
    const crowd = crowdOf(one.members)
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
