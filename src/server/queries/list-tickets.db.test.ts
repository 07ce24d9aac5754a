import { beforeAll, describe, expect, it } from 'vitest'
import { ticketListQuery } from '#contracts/api/ticket-endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { listTickets } from './list-tickets.ts'

useServer()
let operator: Actor, polisi: Actor
let all: Ticket[]
const at = (second: number) => new Date(Date.UTC(2026, 6, 1, 3, 0, second))

beforeAll(async () => {
  operator = await actorOf('operator1')
  polisi = await actorOf('polisi')
  all = []
  // Three at a time in the same instant, so that a page can end between tickets that only their ids tell apart.
  for (let n = 0; n < 21; n += 1)
    all.push(
      await opened(
        {
          type: n % 2 ? 'banjir' : 'kebakaran',
          priority: n % 3 === 0 ? 1 : 2,
          agencies: n % 4 === 0 ? ['polisi'] : ['damkar'],
          ...(n === 5 && { description: 'Dekat Jembatan Siti Nurbaya', location: { lat: -0.9175, lng: 100.4554, address: 'Kampus 100% Unand' } }),
        },
        at(Math.floor(n / 3)),
      ),
    )
})
const list = (query: object, actor = operator) => listTickets(actor, ticketListQuery.parse(query))
const numbers = async (query: object, actor = operator) => (await list(query, actor)).items.map(({ number }) => number)
const those = (wanted: (ticket: Ticket, n: number) => boolean) => all.filter(wanted).map(({ number }) => number).sort()

it('a filter without a word is none', async () => {
  const everything = await numbers({ limit: 200 })
  for (const name of ['status', 'type', 'agency', 'priority', 'kecamatan', 'q']) expect(await numbers({ limit: 200, [name]: '' }), name).toEqual(everything)
})

describe('pages', () => {
  it.each([1, 2, 4, 7, 20, 21, 22])('of %i hold each ticket once, newest first', async (limit) => {
    const seen: Ticket[] = []
    let cursor: string | null | undefined
    do {
      const page = await list({ limit, ...(cursor && { cursor }) })
      expect(page.items.length).toBeLessThanOrEqual(limit)
      seen.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    expect(seen.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
    expect(seen.map(({ openedAt }) => openedAt)).toEqual(all.map(({ openedAt }) => openedAt).sort().toReversed())
  })
})

describe('filters', () => {
  it.each<[string, object, (ticket: Ticket, n: number) => boolean]>([
    ['type', { type: 'banjir' }, (t) => t.type === 'banjir'],
    ['types', { type: ['banjir', 'kebakaran'] }, () => true],
    ['priority', { priority: '1' }, (t) => t.priority === 1],
    ['agency', { agency: 'polisi,dinkes' }, (_t, n) => n % 4 === 0],
    ['status', { status: 'dispatched,new' }, () => true],
    ['no such status here', { status: 'closed' }, () => false],
    ['kecamatan in any case', { kecamatan: 'pauh' }, (_t, n) => n === 5],
    ['bbox', { bbox: '100.45,-0.92,100.46,-0.91' }, (_t, n) => n === 5],
    ['words of the description', { q: 'siti nurbaya' }, (_t, n) => n === 5],
    ['words of the address', { q: 'unand' }, (_t, n) => n === 5],
    ['a percent sign as itself', { q: '100%' }, (_t, n) => n === 5],
    ['kecamatan with a wildcard', { kecamatan: 'pau_' }, () => false],
    ['a backslash as itself', { q: 'a\\unand' }, () => false],
    ['an underscore as itself', { q: 'una_d' }, () => false],
    ['time', { from: at(2).toISOString(), to: at(3).toISOString() }, (_t, n) => n >= 6 && n < 12],
  ])('%s', async (_what, query, wanted) => {
    expect((await numbers(query)).sort()).toEqual(those(wanted))
  })
})

it('finds a ticket by its number and by the end of it', async () => {
  const { number } = all[5]!
  expect(await numbers({ q: number })).toEqual([number])
  expect(await numbers({ q: number.slice(-6) })).toEqual([number])
  const own = String(Number(number.slice(-4)))
  for (const end of [number.slice(-4), own, `#${own}`]) expect(await numbers({ q: end })).toEqual([number])
})

it.each(['a', 'jl', '%', '\\', 'a b c', '..-'])('has no words to look for in %j: an error that names the field', (q) => {
  expect(ticketListQuery.safeParse({ q }).error?.issues).toMatchObject([{ code: 'too_small', path: ['q'], minimum: 3 }])
})

it('shows an agency its own, whatever it asks for', async () => {
  expect((await numbers({}, polisi)).sort()).toEqual(those((_t, n) => n % 4 === 0))
  expect(await numbers({ agency: 'damkar' }, polisi)).toEqual([])
})
