// `npm run bench:growth`: the same reads and creates with ever more closed tickets in the database, all sizes in turns.
// `-- --tickets 10000,100000,1000000` are the usual sizes; the last is compared with the first. `--keep` leaves the filled
// databases behind, and takes those that an earlier run left; `--only week` asks that alone.
import path from 'node:path'
import { Agent } from 'node:http'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type EmbeddedPostgres, startPostgres } from '#cli/postgres/start-postgres.ts'
import { migrateDatabase, seedDatabase } from '#cli/launch/prepare-database.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { generate } from './growth/generate.ts'
import { hotQueries, type HotQuery } from './growth/hot-queries.ts'
import { knownTicket } from './growth/known-ticket.ts'
import { explain } from './growth/plans.ts'
import { nowMs } from './support/clock.ts'
import { emptyPostgres, prepareProduct, startProduct, type Product } from './support/product.ts'
import { machine, printTable, writeReport } from './support/report.ts'
import { sendJson } from './support/send-json.ts'
import { signIn } from './support/sign-in.ts'
import { someReport } from './support/some-report.ts'
import { quantiles, short } from './support/statistics.ts'

const { values } = parseArgs({ options: { tickets: { type: 'string', default: '10000,100000,1000000' }, rounds: { type: 'string', default: '30' }, keep: { type: 'boolean', default: false }, only: { type: 'string' } } })
const sizes = values.tickets.split(',').map(Number)
const openTickets = 100
const eachRound = 10
const mostGrowth = 1.5

type Place = { readonly size: number; readonly product: Product; readonly cookies: Record<HotQuery['as'], string>; readonly queries: HotQuery[]; readonly times: Map<string, number[]>; readonly found: Map<string, number> }

const dataDir = path.resolve('.test/growth')
const agent = new Agent({ keepAlive: true })
await prepareProduct()
const settings = { max_wal_size: '4GB' }
const postgres = values.keep ? await startPostgres({ dataDir, settings }) : await emptyPostgres(dataDir, settings)
const places: Place[] = []
let failed = false
try {
  for (const size of sizes) places.push(await fill(postgres, size))
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    // The first round warms up.
    for (const place of places) await measure(place, round > 0)
    console.log(`round ${String(round)} of ${values.rounds}`)
  }
  const names = [...(places[0]?.times.keys() ?? [])]
  const p95 = (place: Place | undefined, name: string) => quantiles(place?.times.get(name) ?? []).p95
  const rows = names.map((name) => ({ name, p95: places.map((place) => p95(place, name)), ratio: p95(places.at(-1), name) / p95(places[0], name) }))
  console.log('')
  printTable([['p95 in ms with closed tickets', ...sizes.map(String), 'ratio'], ...rows.map(({ name, p95: times, ratio }) => [name, ...times.map(short), ratio.toFixed(2)])])
  const last = places.at(-1)
  const plans = last === undefined ? [] : await explain(last.product.databaseUrl, last.queries)
  const sweeping = plans.filter(({ sweeps }) => sweeps.length > 0)
  for (const { query, sweeps } of sweeping) console.log(`sweeps: ${query}: ${sweeps.join(', ')}`)
  for (const name of names) {
    const found = places.map((place) => place.found.get(name) ?? 0)
    if (new Set(found).size > 1) console.log(`unequal: ${name} finds ${found.join(', ')}`)
  }
  for (const { name, ratio } of rows.filter((row) => row.ratio > mostGrowth)) console.log(`grows: ${name} × ${ratio.toFixed(2)}`)
  failed = sweeping.length > 0 || rows.some(({ ratio }) => ratio > mostGrowth)
  writeReport(path.resolve('.test/growth.json'), { machine: machine(), sizes, rows, plans })
} finally {
  for (const { product } of places) await product.stop()
  await (values.keep ? postgres.stop() : postgres.destroy())
}
process.exit(failed ? 1 : 0)

async function fill(server: EmbeddedPostgres, size: number): Promise<Place> {
  const name = `growth_${String(size)}`
  const env = { ...process.env, DATABASE_URL: server.url(name), SIAGA_DEMO: '1' }
  await migrateDatabase(env)
  await seedDatabase(env)
  if (await isEmpty(server.url(name))) await generateShowing(server.url(name), size)
  const product = await startProduct(server, dataDir, name)
  const cookies = { operator1: await signIn(product.url, 'operator1'), damkar: await signIn(product.url, 'damkar') }
  const place = { size, product, cookies, queries: hotQueries(await knownTicket(product.databaseUrl)).filter(({ name }) => name === (values.only ?? name)), times: new Map<string, number[]>(), found: new Map<string, number>() }
  for (let n = 0; n < openTickets; n += 1) await create(place)
  return place
}

async function generateShowing(databaseUrl: string, size: number): Promise<void> {
  const begun = nowMs()
  const seconds = () => String(Math.round((nowMs() - begun) / 1000))
  await generate(databaseUrl, size, (done) => {
    if (done % 50_000 === 0 || done === size) console.log(`${String(done)} of ${String(size)} tickets, ${seconds()} s`)
  })
  console.log(`${String(size)} tickets ready after ${seconds()} s`)
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const { rows } = await withClient(databaseUrl, (client) => client.query('SELECT FROM event LIMIT 1'))
  return rows.length === 0
}

async function measure(place: Place, counts: boolean): Promise<void> {
  const time = async (name: string, act: () => Promise<unknown>) => {
    for (let n = 0; n < eachRound; n += 1) {
      const begun = nowMs()
      await act()
      if (counts) place.times.set(name, [...(place.times.get(name) ?? []), nowMs() - begun])
    }
  }
  await time('create', () => create(place))
  for (const { name, as, path: address } of place.queries) {
    await time(name, async () => {
      const { status, body } = await sendJson(agent, `${place.product.url}${address}`, 'GET', undefined, { cookie: place.cookies[as] })
      if (status !== 200) throw new Error(`${name}: ${String(status)}`)
      place.found.set(name, (body as { items?: unknown[] }).items?.length ?? 0)
    })
  }
}

async function create({ product, cookies }: Pick<Place, 'product' | 'cookies'>): Promise<void> {
  const headers = { cookie: cookies.operator1, 'Idempotency-Key': randomUUID() }
  const { status } = await sendJson(agent, `${product.url}/api/v1/tickets`, 'POST', someReport(), headers)
  if (status !== 201) throw new Error(`create: ${String(status)}`)
}
