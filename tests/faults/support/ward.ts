import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { until } from '../../support/console-client.ts'
import { cookieOf } from './session.ts'
import { settled } from './settled.ts'
import { startTestedConsole, type TestedConsole } from './tested-console.ts'
import { startTestedDatabase, type TestedDatabase } from './tested-database.ts'
import { startTestedServer, type TestedServer } from './tested-server.ts'
import { startWriters, type Written } from './writers.ts'

const consoleCount = 50

export type Ward = {
  readonly database: TestedDatabase
  readonly servers: readonly TestedServer[]
  readonly consoles: readonly TestedConsole[]
  readonly written: Written
  /** Where the browser side reaches the servers. */
  readonly urls: string[]
  /** Lets the load run for a while. */
  readonly work: (ms: number) => Promise<void>
  /** Waits until tickets are acknowledged and every console is live again; throws how far it got. */
  readonly recovered: (ms: number) => Promise<void>
  /** Ends the load and proves that nothing was lost, doubled or left behind. */
  readonly settle: (beside?: { readonly others: number }) => Promise<string>
  readonly close: () => Promise<void>
}

type Options = {
  readonly servers?: number
  readonly folder?: string
  /** The database as the servers reach it. */
  readonly databaseUrlFor?: (database: TestedDatabase) => Promise<string> | string
  /** The servers as browsers reach them. */
  readonly urlsFor?: (servers: readonly TestedServer[]) => Promise<string[]> | string[]
}

const testDir = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test')

/** A database, servers, 50 consoles and 16 writers at work: what faults are done to. */
export async function openWard({ servers: serverCount = 1, folder, databaseUrlFor = ({ url }) => url, urlsFor }: Options = {}): Promise<Ward> {
  const database = await startTestedDatabase(folder)
  const cleanups: (() => unknown)[] = [() => database.destroy()]
  const close = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
  }
  try {
    const seenByServers = await databaseUrlFor(database)
    const logs = path.join(testDir, 'faults')
    fs.mkdirSync(logs, { recursive: true })
    const name = randomBytes(3).toString('hex')
    const servers: TestedServer[] = []
    for (let n = 0; n < serverCount; n += 1) {
      const server = await startTestedServer(seenByServers, path.join(logs, `${name}-${String(n)}.log`))
      servers.push(server)
      cleanups.push(() => server.stop())
    }
    const urls = urlsFor ? await urlsFor(servers) : servers.map(({ port }) => `http://127.0.0.1:${String(port)}`)
    const cookies = Object.fromEntries(
      await Promise.all(['operator1', 'supervisor', 'damkar'].map(async (user) => [user, await cookieOf(database.url, user)] as const)),
    )
    const consoles = Array.from({ length: consoleCount }, (_unused, n) => {
      const isAgency = n % 5 === 0
      const viewer = isAgency ? ({ role: 'agency-staff', agency: 'damkar' } as const) : ({ role: 'supervisor', agency: null } as const)
      return startTestedConsole(() => urls[n % urls.length] ?? '', cookies[isAgency ? 'damkar' : 'supervisor'] ?? '', viewer)
    })
    cleanups.push(() => consoles.forEach((console) => console.stop()))
    await until(() => consoles.every((console) => console.state().status === 'live'), 'all consoles are live', 60_000)
    const written = startWriters({ urls: () => urls, operator: cookies['operator1'] ?? '', agency: cookies['damkar'] ?? '' })
    cleanups.push(() => void written.finish())
    const ward: Ward = {
      database, servers, consoles, written, urls, close,
      work: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      async recovered(ms) {
        const before = written.count()
        await until(() => written.count() > before + 16, 'tickets are acknowledged again', ms)
        await until(() => consoles.every((console) => console.state().status === 'live'), 'all consoles are live again', ms).catch((error: unknown) => {
          throw new Error(`${String(error)}: ${JSON.stringify(consoles.map((console) => console.state().status))}`)
        })
      },
      settle: ({ others } = { others: 0 }) => settled(ward, others),
    }
    return ward
  } catch (error) {
    await close()
    throw error
  }
}
