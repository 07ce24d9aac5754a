import { beforeAll, expect, it } from 'vitest'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { verifyLog } from '#server/log/verify.ts'
import { generate } from '../load/growth/generate.ts'
import { hotQueries } from '../load/growth/hot-queries.ts'
import { knownTicket } from '../load/growth/known-ticket.ts'
import { explain } from '../load/growth/plans.ts'
import { useDatabase } from '../support/database.ts'

const tickets = 12_000
const database = useDatabase()

beforeAll(() => generate(database.url, tickets), 120_000)

it('no hot query reads a growing table from end to end', async () => {
  const plans = await explain(database.url, hotQueries(await knownTicket(database.url)))
  expect(plans.length).toBeGreaterThan(30)
  expect(plans.flatMap(({ query, sweeps, sql }) => (sweeps.length > 0 ? [`${query}: ${sweeps.join()} in ${sql}`] : []))).toEqual([])
}, 60_000)

it('and the check would see it: a query without its index does', async () => {
  await withClient(database.url, (client) => client.query('DROP INDEX description_words_idx, ticket_words_idx'))
  const searches = hotQueries(await knownTicket(database.url)).filter(({ name }) => name === 'search, none')
  const plans = await explain(database.url, searches)
  expect(plans.flatMap(({ sweeps }) => sweeps)).not.toEqual([])
}, 60_000)

it('the generated past is one that verify accepts', async () => {
  const { events, tickets: seen, faults } = await verifyLog()
  expect(faults).toEqual([])
  expect([seen, events]).toEqual([tickets, tickets * 4])
}, 60_000)
