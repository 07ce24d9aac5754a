import type { Page } from '@playwright/test'
import { ticketSchema, type Ticket } from '#contracts/ticket.ts'

const places = [
  ['Jl. Prof. Dr. Hamka No. 2A, seberang Basko Grand Mall, gang di samping toko bahan bangunan Sinar Minangkabau Jaya', 'Air Tawar Barat', 'Padang Utara'],
  ['Perumahan Griya Permata Indah Lestari Blok AB-12 No. 117, RT 003 RW 011, belakang Masjid Nurul Huda', 'Batu Gadang', 'Lubuk Kilangan'],
  ['JalanTanpaSpasiYangDitulisTerburuBuruOlehOperatorKetikaPeneleponMenangis', 'Pasa Gadang', 'Padang Selatan'],
  [null, 'Bungus Timur', 'Bungus Teluk Kabung'],
] as const
const types = ['kebakaran', 'keluhan-layanan', 'orang-tenggelam', 'pohon-tumbang', 'serangan-jantung'] as const
const stages = ['pending', 'accepted', 'en_route', 'on_scene', 'completed'] as const
const agencies = ['damkar', 'dinkes', 'satpolpp', 'pln', 'basarnas'] as const

/** Tickets as a bad evening brings them: every priority and step, overdue and fresh, with names that are too long. */
export function longTickets(count: number, now = Date.now()): Ticket[] {
  return Array.from({ length: count }, (_, index) => {
    const [address, kelurahan, kecamatan] = places[index % places.length]!
    const openedAt = new Date(now - index * 97_000 - 20_000).toISOString()
    const stage = index % stages.length
    const stampAt = (step: number) => (stage >= step ? openedAt : null)
    const assignment = (agency: string) => ({
      agency, status: stages[stage], dispatchedAt: openedAt, acceptedAt: stampAt(1), enRouteAt: stampAt(2), onSceneAt: stampAt(3), completedAt: stampAt(4),
      declinedAt: null, withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
    })
    return ticketSchema.parse({
      id: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      number: `112-20261124-${String(index + 1).padStart(4, '0')}`,
      version: 1 + stage, type: types[index % types.length], priority: 1 + (index % 3),
      status: stage === 0 ? 'dispatched' : stage === 4 ? 'resolved' : 'in_progress',
      location: { lat: -0.99 + (index % 10) * 0.016, lng: 100.35 + Math.floor(index / 10) * 0.016, address, landmark: index % 2 ? 'Pohon beringin tua di depan kedai kopi Uda Zul' : null, kecamatan, kelurahan, exact: index % 2 === 0 },
      openedAt, updatedAt: openedAt, resolvedAt: stampAt(4), closedAt: null, disposition: null, mergedInto: null, callCount: 1 + (index % 4), answers: {},
      assignments: index % 3 === 0 ? agencies.map(assignment) : [assignment('damkar')],
      description: index % 2 ? 'Penelepon menangis, suara latar ramai; katanya api terlihat dari lantai dua dan masih ada orang tua di dalam.' : null,
    })
  })
}

/** As many open tickets as no city has ever had at once, all over the town: half of them unanswered, each of them Damkar's. */
export function crowdedBoard(count: number, now = Date.now()): Ticket[] {
  const models = longTickets(stages.length * types.length, now).filter(({ status }) => status !== 'resolved')
  return Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length]!
    const place = { lat: -0.86 - ((index * 31) % 1000) / 10_000, lng: 100.34 + ((index * 17) % 500) / 10_000 }
    return {
      ...model, id: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`, number: `112-20261124-${String(index + 1).padStart(4, '0')}`,
      openedAt: new Date(now - 3_600_000 + index).toISOString(), location: { ...model.location, ...place },
      assignments: model.assignments.filter(({ agency }) => agency === 'damkar'),
    }
  })
}

/** Answers the board with these tickets; what the log tells from then on comes to them. Call it before the page opens. */
export async function replaceBoard(page: Page, tickets: readonly Ticket[]): Promise<void> {
  await page.route('**/api/v1/board', async (route) => {
    const response = await route.fetch()
    const { head } = (await response.json()) as { head: number }
    await route.fulfill({ response, json: { head, tickets } })
  })
}

/** What the line says because of others: tests beside this one change the same board. */
export const isOfOthers = (said: string): boolean => /^42\["(event|reset|positions|viewers)"/.test(said)

/** Holds back what the server says over a page's line. Call it before the page opens. @returns the bytes of each frame that passed, either way. */
export async function holdBack(page: Page, isHeld: (said: string) => boolean): Promise<{ readonly passed: () => readonly number[] }> {
  const passed: number[] = []
  await page.routeWebSocket('**/socket.io/**', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((said) => {
      passed.push(Buffer.byteLength(said))
      server.send(said)
    })
    server.onMessage((said) => {
      if (isHeld(String(said))) return
      passed.push(Buffer.byteLength(said))
      socket.send(said)
    })
  })
  return { passed: () => passed }
}

/** Shows these tickets and no others, still: the board's answer is replaced and the log's events are held back. Call it before the page opens. */
export async function stageBoard(page: Page, tickets: readonly Ticket[]): Promise<void> {
  await replaceBoard(page, tickets)
  await holdBack(page, (said) => /^42\["(event|reset)"/.test(said))
}
