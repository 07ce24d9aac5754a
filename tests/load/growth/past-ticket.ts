import { v7 as uuidv7 } from 'uuid'
import type { CityPack } from '#contracts/city-pack.ts'
import type { TicketView } from '#contracts/ticket.ts'
import { seal, type Seal } from '#server/log/seal.ts'
import { toView } from '#server/queries/ticket-rows.ts'

const minute = 60_000
const words = ['asap', 'api', 'macet', 'korban', 'pohon', 'kabel', 'genangan', 'rumah', 'motor', 'angkot', 'jembatan', 'pasar', 'sekolah', 'warga', 'anak', 'lansia']
const streets = ['Jl. Sudirman', 'Jl. Veteran', 'Jl. Khatib Sulaiman', 'Jl. Adinegoro', 'Jl. Raya Indarung', 'Jl. Hamka', 'Jl. Sutan Syahrir', 'Jl. Bagindo Aziz Chan']

export type PastTicket = {
  readonly row: Parameters<typeof toView>[0]
  readonly description: { readonly text: string; readonly seal: Seal }
  readonly call: { readonly id: string; readonly callerId: string; readonly phone: string; readonly seal: Seal }
  readonly events: readonly { readonly kind: string; readonly at: Date; readonly by: 'operator' | 'agency'; readonly view: TicketView; readonly data: object }[]
}

/** The agency that all open tickets of a generated board are sent to. */
export const busiest = 'damkar'

/** How far the work on a ticket has come: opened, accepted, resolved, closed. */
export type Stage = 1 | 2 | 3 | 4

/** The `n`th of many tickets that were opened, worked on and closed; every choice follows from `n`, so that sizes compare. */
export function pastTicket(n: number, openedAt: Date, number: string, city: CityPack, openedById: string, stage: Stage = 4): PastTicket {
  const pick = <T>(list: readonly T[], step: number): T => {
    const item = list[Math.floor(n / step) % list.length]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  const at = (minutes: number) => new Date(openedAt.getTime() + minutes * minute)
  const area = pick(city.kelurahan, 37)
  // What is open lies on one desk: the worst night it can have.
  const agency = stage < 4 ? busiest : pick(city.agencies.filter(({ hasAccount }) => hasAccount), 5).code
  const text = `${pick(words, 3)} di ${pick(words, 7)} dekat ${pick(words, 11)}, kode saksi ${n.toString(36)}x${((n * 7919) % 999_983).toString(36)}`
  const description = { text, seal: seal([text]) }
  const phone = `+62812${String(10_000_000 + (n % 89_999_999))}`
  const call = { id: uuidv7({ msecs: openedAt.getTime() }), callerId: uuidv7({ msecs: openedAt.getTime() }), phone, seal: seal([phone, null, null]) }
  const open = {
    id: uuidv7({ msecs: openedAt.getTime() }), number, version: 1, typeCode: pick(city.types, 3).code, priority: 1 + (n % 3), status: 'dispatched',
    lat: -0.86 - ((n * 31) % 1000) / 10_000, lng: 100.34 + ((n * 17) % 500) / 10_000,
    address: `${pick(streets, 3)} No. ${String(n % 400)}`, landmark: `dekat ${pick(words, 5)}`, kecamatan: area.kecamatan, kelurahan: area.kelurahan, areaExact: false,
    callCount: 1, answers: {}, disposition: null, mergedIntoId: null, openedAt, updatedAt: openedAt, resolvedAt: null, closedAt: null, reopenedAt: null, openedById,
  }
  const pending = {
    id: uuidv7({ msecs: openedAt.getTime() }), ticketId: open.id, agencyCode: agency, units: [], status: 'pending', reason: null, result: null, dispatchedAt: openedAt,
    acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null, withdrawnAt: null, clock: null, clockSeconds: [], clockStep: 0, dueAt: null, overdueSince: null, acknowledgedAt: null, offer: null, handoverNoteId: null, handoverReference: null,
  }
  const accepted = { ...pending, status: 'accepted', acceptedAt: at(2) }
  const completed = { ...accepted, status: 'completed', completedAt: at(40) }
  const resolved = { ...open, version: 3, status: 'resolved', updatedAt: at(40), resolvedAt: at(40), assignments: [completed] }
  const closed = { ...resolved, version: 4, status: 'closed', updatedAt: at(50), closedAt: at(50), disposition: 'ditangani' }
  const rows = {
    1: { ...open, assignments: [pending] },
    2: { ...open, version: 2, status: 'in_progress', updatedAt: at(2), assignments: [accepted] },
    3: resolved,
    4: closed,
  }
  const events: PastTicket['events'] = [
    { kind: 'ticket.opened', at: openedAt, by: 'operator', view: toView(rows[1]), data: { callId: call.id, callDigest: call.seal.digest, descriptionDigest: description.seal.digest } },
    { kind: 'assignment.accepted', at: at(2), by: 'agency', view: toView(rows[2]), data: { agency } },
    { kind: 'assignment.completed', at: at(40), by: 'agency', view: toView(rows[3]), data: { agency } },
    { kind: 'ticket.closed', at: at(50), by: 'operator', view: toView(rows[4]), data: { disposition: 'ditangani' } },
  ]
  return {
    row: rows[stage],
    description,
    call,
    events: events.slice(0, stage),
  }
}
