// `npm run bench`: from a report over HTTP to its event on another console, beside the least that a durable, live log could
// take on the same machine at the same time: once as fast as so many writers can, for the rate, and once at a pace that is the
// same for both, for the times. `-- --short` takes two minutes; `--only 50x8,50x32` and `--parts cells,sustained,memory,unanswered` take some
// of it, and `--add` puts them with what was measured before; `--profile` says where the time goes.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureCell, measureSustained, type Cell } from './bench/cell.ts'
import { growth, measureMemory, type MemorySample } from './bench/memory.ts'
import { printProfile } from './bench/profile.ts'
import { printResults, type Results } from './bench/results.ts'
import { startRig, type Rig } from './bench/rig.ts'
import { measureUnanswered, type Unanswered } from './bench/unanswered.ts'
import { prepareProduct } from './support/product.ts'
import { machine, writeReport } from './support/report.ts'
import { short } from './support/statistics.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string' },
    parts: { type: 'string' },
    rounds: { type: 'string' },
    add: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
})
const full = { consoles: [1, 50, 500], writers: [1, 8, 32] }
const plan = values.short
  ? { consoles: [1, 50], writers: [1, 8], rounds: 2, ms: 2_000, pacedMs: 3_000, sustainedMs: 0, events: 0 }
  : { ...full, rounds: 4, ms: 3_000, pacedMs: 6_000, sustainedMs: 60_000, events: 100_000 }
const rounds = Number(values.rounds ?? plan.rounds)
const only = values.only?.split(',')
const parts = values.parts?.split(',') ?? (only || values.short ? ['cells'] : ['cells', 'sustained', 'memory', 'unanswered'])
const { consoles: sizes, writers: crews } = only ? full : plan
const cells = sizes.flatMap((consoles) => crews.map((writers) => ({ consoles, writers })))
const wanted = parts.includes('cells') ? cells.filter(({ consoles, writers }) => !only || only.includes(`${String(consoles)}x${String(writers)}`)) : []

/** Reports a second at the same pace for both: what both can do, and no more frames than the machine that also listens can take. */
const paceFor = (consoles: number) => Math.min(100, 10_000 / consoles)

const unansweredTickets = 10_000

const dataDir = path.resolve('.test/bench')
const profileDir = path.resolve('.test/bench-profile')
const file = path.resolve('.test/bench.json')
const before = values.add && fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Results) : undefined

fs.rmSync(profileDir, { recursive: true, force: true })
await prepareProduct()
const rig = await startRig(dataDir, values.profile ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profileDir}` } : {})
try {
  const now: Results = {
    cells: await measureAll(rig),
    sustained: parts.includes('sustained') ? await sustain(rig) : undefined,
    memory: parts.includes('memory') ? await remember(rig) : undefined,
    unanswered: parts.includes('unanswered') ? await leaveUnanswered(rig) : undefined,
  }
  const results: Results = {
    cells: [...(before?.cells ?? []).filter(({ full }) => !now.cells.some((cell) => sameCell(cell.full, full))), ...now.cells].toSorted(
      ({ full: a }, { full: b }) => a.consoles - b.consoles || a.writers - b.writers,
    ),
    sustained: now.sustained ?? before?.sustained,
    memory: now.memory ?? before?.memory,
    unanswered: now.unanswered ?? before?.unanswered,
  }
  printResults(results)
  writeReport(file, { machine: machine(), ...results })
} finally {
  await rig.stop()
}
if (values.profile) printProfile(profileDir)
process.exit(0)

async function measureAll(on: Rig): Promise<Results['cells']> {
  const results: { full: Cell; paced: Cell }[] = []
  for (const [index, { consoles, writers }] of wanted.entries()) {
    await gather(on, consoles)
    // The first requests meet cold code and caches on both sides, and those of a new size some again.
    await measureCell(on, consoles, { writers: 8, ms: index === 0 ? 5_000 : 1_000 }, 1)
    const full = await measureCell(on, consoles, { writers, ms: plan.ms }, rounds)
    const paced = await measureCell(on, consoles, { writers, ms: plan.pacedMs, perSecond: paceFor(consoles) }, rounds)
    console.log(`${String(index + 1)}/${String(wanted.length)}`)
    results.push({ full, paced })
    printResults({ cells: results.slice(-1) })
  }
  return results
}

async function sustain(on: Rig): Promise<Cell> {
  await gather(on, 50)
  await measureCell(on, 50, { writers: 8, ms: 5_000 }, 1)
  console.log(`sustained: 8 writers for ${String(plan.sustainedMs / 1000)} s …`)
  return measureSustained(on, 50, { writers: 8, ms: plan.sustainedMs })
}

async function remember(on: Rig): Promise<MemorySample[]> {
  await gather(on, 50)
  const samples = await measureMemory(on, plan.events, 8, ({ events, rssMb, heapMb }) => {
    console.log(`memory: ${String(events)} of ${String(plan.events)} events, ${short(rssMb)} MB, heap ${short(heapMb)} MB`)
  })
  console.log(`memory over ${String(samples.at(-1)?.events)} events: × ${short(growth(samples))}`)
  return samples
}

async function leaveUnanswered(on: Rig): Promise<Unanswered> {
  await gather(on, 50)
  return measureUnanswered(on, unansweredTickets, paceFor(50), 20_000, console.log)
}

/** So many consoles and listeners of the floor, and nothing left to do of what was measured before. */
async function gather(on: Rig, consoles: number): Promise<void> {
  await on.stopClocks()
  await on.consoles.call('leave')
  await on.consoles.call('connect', { url: on.product.url, cookie: on.cookies[0] ?? '' }, consoles)
  await on.consoles.call('listen', on.floor.url, consoles)
}

function sameCell(a: Cell, b: Cell): boolean {
  return a.consoles === b.consoles && a.writers === b.writers
}
