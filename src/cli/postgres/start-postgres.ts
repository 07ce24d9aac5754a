import fs from 'node:fs'
import path from 'node:path'
import { lockHolder, tryLock } from '../launch/lock.mjs'
import { postgresAccount } from './account.ts'
import { packagedPostgres } from './binaries.ts'
import { type Cluster, initialiseCluster, startCluster, stopCluster, SUPERUSER } from './cluster.ts'
import { freePort, isPortFree } from './free-port.ts'
import { chooseClusterDir, reachablePostgres } from './placement.ts'
import { runningPostmaster } from './postmaster.ts'
import { randomSecret, readSettings, writeSettings } from './settings.ts'

export interface EmbeddedPostgres {
  /** The connection string of one database of this cluster; the database need not exist. */
  url(databaseName: string): string
  /** Where the cluster's files are. */
  readonly clusterDir: string
  readonly port: number
  /** What was done to get here. */
  readonly how: 'created' | 'started' | 'taken-over'
  /** Starts the server again when it ended by itself; answers whether it had. */
  revive(): Promise<boolean>
  /** Stops the server and lets go of the data folder. Safe to call twice. */
  stop(): Promise<void>
  /** Stops the server and removes its files. */
  destroy(): Promise<void>
}

export interface StartOptions {
  /** Holds the cluster (unless the account cannot enter it), its password and its port. */
  readonly dataDir: string
  readonly port?: number
  /** Server parameters on top of the usual ones, such as `{ fsync: 'off' }` for tests. */
  readonly settings?: Record<string, string>
  readonly onProgress?: (text: string) => void
}

/** Another live process works with this data folder. */
export class DataFolderInUse extends Error {
  readonly holder: number
  constructor(dataDir: string, holder: number) {
    super(`Folder data ${dataDir} sedang dipakai proses ${holder}.`)
    this.holder = holder
  }
}

const lockFile = (dataDir: string) => path.join(dataDir, 'lock')

/** @throws DataFolderInUse when another live process works with the data folder */
export function requireFreeDataFolder(dataDir: string): void {
  const holder = lockHolder(lockFile(dataDir))
  if (holder !== undefined) throw new DataFolderInUse(dataDir, holder)
}

/**
 * Starts a real PostgreSQL on the data folder, creating it when new, and taking over a server that a killed
 * process left running.
 * @throws DataFolderInUse
 */
export async function startPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const lock = tryLock(lockFile(dataDir))
  if (lock.holder !== undefined) throw new DataFolderInUse(dataDir, lock.holder)
  try {
    return await startLocked(dataDir, options, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function startLocked(dataDir: string, options: StartOptions, release: () => void): Promise<EmbeddedPostgres> {
  const { onProgress = () => {}, settings } = options
  const known = readSettings(dataDir)
  const account = postgresAccount(known?.clusterDir ?? path.join(dataDir, 'pg'))
  const dir = known?.clusterDir ?? chooseClusterDir(account, dataDir)
  const password = known?.password ?? randomSecret()
  const isNew = !fs.existsSync(path.join(dir, 'PG_VERSION'))
  const isOutside = path.relative(dataDir, dir).startsWith('..')
  if (isOutside) onProgress(`pengguna "postgres" tidak dapat membuka ${dataDir}; data disimpan di ${dir}`)
  const cluster: Cluster = { dir, account, postgres: reachablePostgres(account, packagedPostgres()) }
  if (!known) refuseForeignFolder(dir)
  if (isNew) {
    onProgress('membuat basis data baru')
    writeSettings(dataDir, { clusterDir: dir, password, port: 0 })
    await initialiseCluster(cluster, password)
  }
  requireOwner(dir)
  const running = runningPostmaster(dir)
  const port = running?.port ?? (await choosePort(options.port ?? known?.port))
  if (!running) await startCluster(cluster, port, settings)
  if (known?.port !== port) writeSettings(dataDir, { clusterDir: dir, password, port })
  const stop = async () => {
    await stopCluster(cluster)
    release()
  }
  return {
    url: (name) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`,
    clusterDir: dir,
    port,
    async revive() {
      if (runningPostmaster(dir)) return false
      await startCluster(cluster, port, settings)
      return true
    },
    how: isNew ? 'created' : running ? 'taken-over' : 'started',
    stop,
    async destroy() {
      await stop()
      if (isOutside) fs.rmSync(path.dirname(dir), { recursive: true, force: true })
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted && (await isPortFree(wanted, '127.0.0.1'))) return wanted
  return freePort()
}

/** A cluster without its settings file has a password that nobody knows: never overwrite it silently. */
function refuseForeignFolder(dir: string): void {
  if (!fs.existsSync(dir)) return
  throw new Error(
    `${dir} sudah ada, tetapi kata sandinya (database.json di sebelahnya) hilang. Kembalikan berkas itu, atau pindahkan atau hapus ${dir} untuk mulai dari kosong.`,
  )
}

function requireOwner(dir: string): void {
  const uid = process.getuid?.()
  const owner = fs.statSync(dir).uid
  if (uid === undefined || uid === 0 || uid === owner) return
  throw new Error(
    `${dir} milik pengguna lain (uid ${owner}), mungkin karena pernah dijalankan sebagai root. Jalankan sebagai pengguna itu, atau setel SIAGA_DATA_DIR ke folder lain.`,
  )
}
