import { setTimeout as wait } from 'node:timers/promises'
import { serverLoad } from '../support/server-load.ts'
import { printTable } from '../support/report.ts'
import { quantiles, short } from '../support/statistics.ts'
import { productSlice, type Slice } from './slice.ts'
import type { Rig } from './rig.ts'

export type Unanswered = { readonly tickets: number; readonly calm: Stretch; readonly beside: Stretch }
/** Reports at one pace: their times in milliseconds, how many got through and how many steps of the ladder were taken, a second. */
export type Stretch = { readonly p50: number; readonly p95: number; readonly p99: number; readonly perSecond: number; readonly steps: number; readonly failed: number }

const writers = 32
const patienceMs = 120_000

/**
 * Reports at one pace, first on a calm board, then while the ladder has the steps of so many urgent tickets to take that nobody
 * answers. Comes last: the ladder goes on afterwards.
 */
export async function measureUnanswered(rig: Rig, tickets: number, perSecond: number, ms: number, say: (words: string) => void): Promise<Unanswered> {
  const paced = { writers, perSecond, ms }
  const calm = stretch(await productSlice(rig, paced))
  for (let opened = 0; opened < tickets; ) {
    opened += (await productSlice(rig, { writers, ms: 2_000, urgent: true })).written
    say(`unanswered: ${String(opened)} of ${String(tickets)} urgent tickets`)
  }
  await ladderAtWork(rig)
  return { tickets, calm, beside: stretch(await productSlice(rig, paced)) }
}

/** Until events come that nobody wrote. */
async function ladderAtWork({ product }: Rig): Promise<void> {
  const first = await serverLoad(product.url)
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const { head } = await serverLoad(product.url)
    if (head > first.head + 100) return
    await wait(1_000)
  }
  throw new Error('the ladder took no steps')
}

function stretch({ answers, written, besides, ms, failures }: Slice): Stretch {
  const { p50, p95, p99 } = quantiles(answers)
  return { p50, p95, p99, perSecond: (written * 1000) / ms, steps: (besides * 1000) / ms, failed: failures.length }
}

export function printUnanswered({ tickets, calm, beside }: Unanswered): void {
  const row = (name: string, { p50, p95, p99, perSecond, steps, failed }: Stretch) => [name, ...[p50, p95, p99, perSecond, steps].map(short), String(failed)]
  console.log('')
  printTable([['reports at one pace', 'answer p50', 'p95', 'p99 ms', 'reports /s', 'steps /s', 'failed'], row('calm', calm), row(`${String(tickets)} unanswered`, beside)])
}
