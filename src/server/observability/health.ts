import type { IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { config } from '../config.ts'
import { prisma } from '../db/prisma.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import type { Relay } from '../realtime/relay.ts'
import { mayMeasure } from './may-measure.ts'
import { metrics } from './metrics.ts'

/** Who asks whether we are ready wants to know now: a database that lets us wait is not. */
const patienceMs = 3_000

/** Answers `/healthz`, `/readyz` and `/metrics`; `null` for any other path. None of them tells of a person or a ticket. */
export async function healthReply(path: string, relay: Relay, request: IncomingMessage): Promise<Reply | null> {
  if (path === '/healthz') return jsonReply(200, { status: 'alive' })
  if (path === '/readyz') {
    const state = { database: await Promise.race([migrated(), wait(patienceMs, false, { ref: false })]), relay: relay.listening() }
    return jsonReply(state.database && state.relay ? 200 : 503, { status: state.database && state.relay ? 'ready' : 'not-ready', ...state })
  }
  if (path !== '/metrics') return null
  if (!mayMeasure(request, config().metricsToken)) return jsonReply(403, { status: 'forbidden' })
  const { registry } = metrics()
  return { status: 200, headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }, body: await registry.metrics() }
}

/** Whether the database answers and its newest migration was applied to the end. */
async function migrated(): Promise<boolean> {
  try {
    const rows = await prisma().$queryRaw<{ open: bigint }[]>`
      SELECT count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS open
      FROM _prisma_migrations HAVING count(*) > 0`
    return rows[0]?.open === 0n
  } catch {
    return false
  }
}
