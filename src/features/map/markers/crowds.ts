import { putInOrder } from '#client/board/in-order.ts'
import { createGrid } from './grid.ts'

/** A point on the map in pixels at the present zoom. */
export type Spot = { readonly id: string; readonly x: number; readonly y: number }
/** Spots too close to be told apart, in order of need. The first member stands for all. */
export type Group<S extends Spot> = { readonly members: readonly [S, ...S[]] }

type Options<S extends Spot> = {
  /** How near, in pixels, one must be to a lead to be gathered under it. */
  readonly radius: number
  /** Order of need, without ties. */
  readonly compare: (a: S, b: S) => number
  /** The id of a spot that is never gathered and gathers nobody: it stays where it is, in sight. */
  readonly alone: string | null
}

/** A spot, and the one under which it is gathered: itself when it stands for the others, of whom it then keeps the list. */
type Place<S extends Spot> = { readonly spot: S; lead: Place<S> | null; readonly members: S[]; group: Group<S> | null }

/**
 * Gathers each spot under the neediest within `radius` that stands for itself; whoever finds none stands for itself. So the
 * neediest of a crowd stands for it, and no two leads are near each other. A spot that comes or goes is settled
 * together with those whom it concerns, in order of need; the rest of the map is not looked at.
 */
export function createCrowds<S extends Spot>({ radius, compare, alone }: Options<S>) {
  const places = new Map<S, Place<S>>()
  const leads: Place<S>[] = []
  // Only what lies in the same square of the grid or in one beside it can be near enough.
  const all = createGrid<Place<S>>(radius)
  const leading = createGrid<Place<S>>(radius)
  const byNeed = (a: Place<S>, b: Place<S>) => compare(a.spot, b.spot)
  const isNear = (a: Place<S>, b: Place<S>) => Math.hypot(a.spot.x - b.spot.x, a.spot.y - b.spot.y) <= radius

  function neediestLead(place: Place<S>): Place<S> {
    let found = place
    for (const lead of leading.around(place.spot)) if (byNeed(lead, found) < 0 && isNear(lead, place)) found = lead
    return found
  }

  function leave(place: Place<S>) {
    const { lead } = place
    place.lead = null
    if (lead === null) return
    lead.members.splice(lead.members.indexOf(place.spot), 1)
    lead.group = null
    if (lead !== place) return
    leads.splice(leads.indexOf(place), 1)
    leading.take(place.spot, place)
  }

  function join(place: Place<S>, lead: Place<S>) {
    place.lead = lead
    putInOrder(lead.members, place.spot, compare)
    lead.group = null
    if (lead !== place) return
    putInOrder(leads, place, byNeed)
    leading.put(place.spot, place)
  }

  /** Finds a lead for these, and for everybody to whom it makes a difference, the neediest first: what was found for one then stays true. */
  function settle(concerned: Place<S>[]) {
    const waiting = concerned.sort(byNeed)
    const known = new Set(waiting)
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      known.delete(place)
      const lead = neediestLead(place)
      if (lead === place.lead) continue
      const changes = (lead === place) !== (place.lead === place)
      leave(place)
      join(place, lead)
      if (!changes) continue
      for (const other of all.around(place.spot)) {
        if (byNeed(place, other) >= 0 || known.has(other) || !isNear(place, other)) continue
        putInOrder(waiting, other, byNeed)
        known.add(other)
      }
    }
  }

  return {
    add(spot: S) {
      const place: Place<S> = { spot, lead: null, members: [], group: null }
      places.set(spot, place)
      if (spot.id === alone) {
        join(place, place)
        leading.take(spot, place)
        return
      }
      all.put(spot, place)
      settle([place])
    },
    remove(spot: S) {
      const place = places.get(spot)
      if (place === undefined) return
      places.delete(spot)
      all.take(spot, place)
      const orphans = place.members.flatMap((member) => (member === spot ? [] : (places.get(member) ?? [])))
      leave(place)
      for (const orphan of orphans) orphan.lead = null
      settle(orphans)
    },
    /** All groups in order of need; one that has not changed is the same as before. */
    groups: (): Group<S>[] => leads.map((lead) => (lead.group ??= { members: [lead.spot, ...lead.members.filter((member) => member !== lead.spot)] })),
  }
}

export type Crowds<S extends Spot> = ReturnType<typeof createCrowds<S>>
