import { nowMs } from '../support/clock.ts'
import type { ConsolesApi, ConsolesState } from '../support/consoles-worker.ts'
import { logHeadOf } from '../support/log-head.ts'
import type { Product } from '../support/product.ts'
import { startWorker } from '../support/worker.ts'
import type { WritersApi } from '../support/writers-worker.ts'

export type Storm = {
  readonly consoles: number
  /** Tickets acknowledged before, during and after the restart. */
  readonly tickets: number
  /** How long the server took to stop and to start, and how long after that the last console was live and complete; milliseconds. */
  readonly stopMs: number
  readonly startMs: number
  readonly allBackMs: number
  /** From the order to stop until the last console was live and complete. */
  readonly wholeMs: number
  readonly live: number
  readonly complete: boolean
  readonly gaps: number
  readonly repeats: number
  readonly resets: number
}

const writers = 4
const beforeMs = 2_000
const patienceMs = 60_000

/**
 * Connects consoles by several processes, restarts the server while tickets are opened, and waits until every console is
 * live again and holds every event. Consoles come back in their own time, as the browser's do.
 */
export async function runStorm(product: Product, cookie: string, consoles: number, processes: number): Promise<Storm> {
  const crowds = Array.from({ length: processes }, () => startWorker<ConsolesApi>('support/consoles-worker.ts'))
  const writing = startWorker<WritersApi>('support/writers-worker.ts')
  try {
    const target = { url: product.url, cookie }
    await Promise.all(crowds.map((crowd) => crowd.call('connect', target, Math.round(consoles / processes))))
    const before = await writing.call('openTickets', product.url, [cookie], { writers, ms: beforeMs })
    const stopped = nowMs()
    const restarted = product.restart().then((took) => ({ ...took, at: nowMs() }))
    // Whoever reports while the server is away tries again with the same key.
    const during = await writing.call('insist', product.url, cookie, 20)
    const answered = await restarted
    const head = await logHeadOf(product.url, cookie)
    const states = await Promise.all(crowds.map((crowd) => crowd.call('complete', head, patienceMs)))
    const back = nowMs()
    const sum = (of: (state: ConsolesState) => number) => states.reduce((total, state) => total + of(state), 0)
    return {
      consoles,
      tickets: before.samples.length + during,
      stopMs: answered.stopMs,
      startMs: answered.startMs,
      allBackMs: back - answered.at,
      wholeMs: back - stopped,
      live: sum(({ live }) => live),
      complete: states.every(({ least }) => least >= head),
      gaps: sum(({ gaps }) => gaps),
      repeats: sum(({ repeats }) => repeats),
      resets: sum(({ resets }) => resets),
    }
  } finally {
    await Promise.all([writing, ...crowds].map((worker) => worker.stop()))
  }
}
