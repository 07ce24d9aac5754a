import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { nowMs } from './clock.ts'
import { floorTransaction } from './floor-tables.ts'
import { sendJson } from './send-json.ts'
import { someReport } from './some-report.ts'
import { serve } from './worker.ts'

export type Sample = { readonly id: string; readonly sent: number; readonly answered: number }
export type Written = { readonly samples: readonly Sample[]; readonly failures: readonly string[]; readonly ms: number }

/** How hard to write: how many at once, for how long, and how often all together, or else as often as they can; urgent reports or not. */
export type Effort = { readonly writers: number; readonly ms: number; readonly perSecond?: number | undefined; readonly urgent?: boolean }

/**
 * Lets writers work until the time is over, each one thing after another. With a pace, work comes at random times as from
 * people who do not wait for each other; what came while its writer was busy counts from when it came.
 */
async function write({ writers, ms, perSecond }: Effort, once: (writer: number) => Promise<string>): Promise<Written> {
  const samples: Sample[] = []
  const failures: string[] = []
  const begun = nowMs()
  const gapMs = () => (perSecond === undefined ? 0 : (-Math.log(1 - Math.random()) * writers * 1000) / perSecond)
  await Promise.all(
    Array.from({ length: writers }, async (_none, writer) => {
      for (let due = begun + gapMs(); due - begun < ms; due = perSecond === undefined ? nowMs() : due + gapMs()) {
        const early = due - nowMs()
        if (early > 0) await wait(early)
        // A timer that rang late is no fault of whoever is measured.
        const sent = early > 0 ? nowMs() : due
        try {
          const id = await once(writer)
          samples.push({ id, sent, answered: nowMs() })
        } catch (error) {
          failures.push(error instanceof Error ? error.message : String(error))
        }
      }
    }),
  )
  return { samples, failures, ms: nowMs() - begun }
}

let agent: Agent | undefined
let clients: pg.Client[] = []

const api = {
  /** Opens tickets over HTTP, on connections that stay open, each with a session, as so many call-takers would. */
  openTickets(url: string, cookies: readonly string[], effort: Effort): Promise<Written> {
    agent ??= new Agent({ keepAlive: true })
    const using = agent
    return write(effort, async (writer) => {
      const cookie = cookies[writer % cookies.length] ?? ''
      const headers = { cookie, 'Idempotency-Key': randomUUID() }
      const { status, body } = await sendJson(using, `${url}/api/v1/tickets`, 'POST', someReport(effort.urgent), headers)
      if (status !== 201) throw new Error(`${String(status)} ${JSON.stringify(body)}`)
      return (body as { ticket: { id: string } }).ticket.id
    })
  },
  /** Opens tickets one after another and sends each again, with its key, until it is acknowledged; answers how many were. */
  async insist(url: string, cookie: string, count: number): Promise<number> {
    agent ??= new Agent({ keepAlive: true })
    for (let done = 0; done < count; done += 1) {
      const [report, headers] = [someReport(), { cookie, 'Idempotency-Key': randomUUID() }]
      for (;;) {
        const reply = await sendJson(agent, `${url}/api/v1/tickets`, 'POST', report, headers).catch(() => undefined)
        if (reply?.status === 201 || reply?.status === 200) break
        await wait(50)
      }
    }
    return count
  },
  /** The floor's writers: each a connection to the database that stays open. */
  async writeFloor(databaseUrl: string, effort: Effort): Promise<Written> {
    while (clients.length < effort.writers) {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      clients.push(client)
    }
    return write(effort, (writer) => floorTransaction(clients[writer] as pg.Client))
  },
  async leave(): Promise<void> {
    agent?.destroy()
    agent = undefined
    await Promise.all(clients.map((client) => client.end()))
    clients = []
  },
}
export type WritersApi = typeof api

serve(api)
