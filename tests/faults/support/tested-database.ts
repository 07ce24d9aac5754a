import fs from 'node:fs'
import { runningPostmaster } from '#cli/postgres/postmaster.ts'
import { startPostgres } from '#cli/postgres/start-postgres.ts'
import { startOwnCluster } from '../../support/own-cluster.ts'

export type TestedDatabase = {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** kill -9 of the postmaster and of every process it has. */
  readonly kill: () => Promise<void>
  readonly halt: () => Promise<void>
  readonly start: () => Promise<void>
  readonly destroy: () => Promise<void>
}

/** A PostgreSQL of the test's own that can be killed and brought back on the same port. */
export async function startTestedDatabase(folder?: string): Promise<TestedDatabase> {
  const { dataDir, postgres } = await startOwnCluster(folder)
  let current = postgres
  return {
    url: postgres.url('siaga'),
    port: postgres.port,
    dataDir,
    async kill() {
      const postmaster = runningPostmaster(postgres.clusterDir)
      if (!postmaster) throw new Error('PostgreSQL does not run')
      for (const pid of [postmaster.pid, ...childrenOf(postmaster.pid)]) process.kill(pid, 'SIGKILL')
      while (fs.existsSync(`/proc/${String(postmaster.pid)}`) && runningPostmaster(postgres.clusterDir)) await new Promise((resolve) => setTimeout(resolve, 20))
      await current.stop()
    },
    halt: () => current.stop(),
    async start() {
      current = await startPostgres({ dataDir, port: postgres.port })
      if (current.port !== postgres.port) throw new Error('PostgreSQL came back on another port')
    },
    destroy: () => current.destroy(),
  }
}

function childrenOf(parent: number): number[] {
  return fs.readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(name)] : []
    } catch {
      return []
    }
  })
}
