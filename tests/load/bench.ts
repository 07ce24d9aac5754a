// `npm run bench`: from a report over HTTP to its event on another console, beside the least that a durable, live log could
// take on the same machine at the same time: once as fast as so many writers can, for the rate, and once at a pace that is the
// same for both, for the times. `-- --short` takes two minutes; `--only 50x8`; `--profile` says where the time goes.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureCell, measureSustained, type Cell } from './bench/cell.ts'
import { growth, measureMemory, type MemorySample } from './bench/memory.ts'
import { printProfile } from './bench/profile.ts'
import { startRig, type Rig } from './bench/rig.ts'
import { prepareProduct } from './support/product.ts'
import { machine, printTable, writeReport } from './support/report.ts'
import { serverLoad } from './support/server-load.ts'
import { short } from './support/statistics.ts'

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string' }, profile: { type: 'boolean', default: false } },
})
const plan = values.short
  ? { consoles: [1, 50], writers: [1, 8], rounds: 2, ms: 2_000, pacedMs: 3_000, sustainedMs: 0, events: 0 }
  : { consoles: [1, 50, 500], writers: [1, 8, 32], rounds: 4, ms: 3_000, pacedMs: 6_000, sustainedMs: 60_000, events: 100_000 }
const cells = plan.consoles.flatMap((consoles) => plan.writers.map((writers) => ({ consoles, writers })))
const wanted = cells.filter(({ consoles, writers }) => values.only === undefined || values.only === `${String(consoles)}x${String(writers)}`)

/** Reports a second at the same pace for both: what both can do, and no more frames than the machine that also listens can take. */
const paceFor = (consoles: number) => Math.min(100, 10_000 / consoles)

const dataDir = path.resolve('.test/bench')
const profileDir = path.resolve('.test/bench-profile')
const head = ['as fast as they can', 'floor p50', 'p95', 'p99 ms', '/s', 'product p50', 'p95', 'p99 ms', '/s', 'p50 ×', 'p99 ×', 'rate', 'CPU ms', 'load']

fs.rmSync(profileDir, { recursive: true, force: true })
await prepareProduct()
const rig = await startRig(dataDir, values.profile ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profileDir}` } : {})
try {
  const measured = await measureAll(rig)
  const sustained = plan.sustainedMs > 0 && values.only === undefined ? await sustain(rig) : undefined
  const memory = plan.events > 0 && values.only === undefined ? await remember(rig) : undefined
  console.log('')
  printTable([head, ...measured.map(({ full }) => row(full))])
  console.log('')
  printTable([['at one pace', ...head.slice(1)], ...measured.map(({ paced }) => row(paced))])
  if (sustained) printTable([['60 s, 50 × 8', ...head.slice(1)], row(sustained)])
  if (memory) console.log(`memory over ${String(memory.at(-1)?.events)} events: × ${short(growth(memory))}`)
  const { rssMb, heapMb } = await serverLoad(rig.product.url)
  console.log(`server at the end: ${short(rssMb)} MB, heap ${short(heapMb)} MB`)
  writeReport(path.resolve('.test/bench.json'), { machine: machine(), cells: measured, sustained, memory, rssMb, heapMb })
} finally {
  await rig.stop()
}
if (values.profile) printProfile(profileDir)
process.exit(0)

async function measureAll(on: Rig): Promise<{ full: Cell; paced: Cell }[]> {
  const results: { full: Cell; paced: Cell }[] = []
  for (const [index, { consoles, writers }] of wanted.entries()) {
    await on.consoles.call('leave')
    await on.consoles.call('connect', { url: on.product.url, cookie: on.cookies[0] ?? '' }, consoles)
    await on.consoles.call('listen', on.floor.url, consoles)
    // The first requests meet cold code and caches on both sides, and those of a new size some again.
    await measureCell(on, consoles, { writers: 8, ms: index === 0 ? 5_000 : 1_000 }, 1)
    const full = await measureCell(on, consoles, { writers, ms: plan.ms }, plan.rounds)
    const paced = await measureCell(on, consoles, { writers, ms: plan.pacedMs, perSecond: paceFor(consoles) }, plan.rounds)
    for (const cell of [full, paced]) console.log(`${String(index + 1)}/${String(wanted.length)}  ${row(cell).join('  ')}${trouble(cell)}`)
    results.push({ full, paced })
  }
  return results
}

async function sustain(on: Rig): Promise<Cell> {
  await connectFifty(on)
  console.log(`sustained: 8 writers for ${String(plan.sustainedMs / 1000)} s …`)
  return measureSustained(on, 50, { writers: 8, ms: plan.sustainedMs })
}

async function remember(on: Rig): Promise<MemorySample[]> {
  await connectFifty(on)
  return measureMemory(on, plan.events, 8, ({ events, rssMb, heapMb }) => {
    console.log(`memory: ${String(events)} of ${String(plan.events)} events, ${short(rssMb)} MB, heap ${short(heapMb)} MB`)
  })
}

async function connectFifty(on: Rig): Promise<void> {
  await on.consoles.call('leave')
  await on.consoles.call('connect', { url: on.product.url, cookie: on.cookies[0] ?? '' }, 50)
  await on.consoles.call('listen', on.floor.url, 50)
}

function row({ consoles, writers, perSecond, floor, product, ratio, cpuMs, load }: Cell): string[] {
  const times = ({ arrival, perSecond }: Cell['floor']) => [arrival.p50, arrival.p95, arrival.p99, perSecond].map(short)
  return [
    `${String(consoles)} × ${String(writers)}`, ...times(floor), ...times(product),
    short(ratio.p50), short(ratio.p99), perSecond === undefined ? `${String(Math.round(ratio.rate * 100))} %` : '', short(cpuMs), String(load),
  ]
}

/** What must never be there: a ticket that was acknowledged and not seen, or one that was refused. */
function trouble({ product, floor }: Cell): string {
  if (product.lost + product.failed + floor.lost + floor.failed === 0) return ''
  return `  LOST ${String(product.lost)} FAILED ${String(product.failed)} (floor ${String(floor.lost)}, ${String(floor.failed)})`
}
