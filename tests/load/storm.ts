// `npm run bench:storm`: a thousand consoles, the server restarted under them while tickets are opened.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runStorm } from './storm/run-storm.ts'
import { emptyPostgres, prepareProduct, startProduct } from './support/product.ts'
import { machine, printTable, writeReport } from './support/report.ts'
import { signIn } from './support/sign-in.ts'

const { values } = parseArgs({ options: { consoles: { type: 'string', default: '1000' }, times: { type: 'string', default: '3' } } })
const mostMs = 10_000

const dataDir = path.resolve('.test/storm')
await prepareProduct()
const postgres = await emptyPostgres(dataDir)
const product = await startProduct(postgres, dataDir)
try {
  const cookie = await signIn(product.url, 'operator1')
  const storms = []
  for (let time = 1; time <= Number(values.times); time += 1) {
    console.log(`storm ${String(time)} of ${values.times}: ${values.consoles} consoles …`)
    storms.push(await runStorm(product, cookie, Number(values.consoles), 4))
  }
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  printTable([
    ['storm', 'consoles', 'tickets', 'stop', 'start', 'all back after', 'whole', 'live', 'complete', 'gaps', 'repeats', 'resets'],
    ...storms.map((s, index) => [String(index + 1), String(s.consoles), String(s.tickets), seconds(s.stopMs), seconds(s.startMs), seconds(s.allBackMs), seconds(s.wholeMs), String(s.live), s.complete ? 'yes' : 'NO', ...[s.gaps, s.repeats, s.resets].map(String)]),
  ])
  writeReport(path.resolve('.test/storm.json'), { machine: machine(), storms })
  const sound = storms.every((s) => s.live === s.consoles && s.complete && s.gaps + s.repeats === 0 && s.wholeMs <= mostMs)
  process.exitCode = sound ? 0 : 1
} finally {
  await product.stop()
  await postgres.destroy()
}
process.exit()
