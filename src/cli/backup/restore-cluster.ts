import fs from 'node:fs'
import path from 'node:path'
import { tryLock } from '../launch/lock.mjs'
import { postgresAccount } from '../postgres/account.ts'
import { packagedPostgres } from '../postgres/binaries.ts'
import { chooseClusterDir, reachablePostgres } from '../postgres/placement.ts'
import { randomSecret, writeSettings } from '../postgres/settings.ts'
import { DataFolderInUse } from '../postgres/start-postgres.ts'
import { contentOf } from './backup-file.ts'
import type { Manifest } from './manifest.ts'
import { setPassword } from './set-password.ts'
import { unpackCluster } from './unpack-cluster.ts'

/** What may lie in a data folder that is taken for empty: no data of the database. */
const harmless = ['lock', 'prepare.lock', 'session-secret']

/** @throws naming what is in the way, when the data folder holds anything */
export function requireEmptyDataFolder(dataDir: string): void {
  const found = fs.existsSync(dataDir) ? fs.readdirSync(dataDir).filter((name) => !harmless.includes(name)) : []
  if (found.length === 0) return
  throw new Error(
    `${dataDir} tidak kosong; di dalamnya: ${found.sort().join(', ')}. Pindahkan isinya, atau sebut folder lain: SIAGA_DATA_DIR=… npm run restore -- BERKAS`,
  )
}

/**
 * Unpacks a copied cluster into an empty data folder, with a new password. An attempt that fails leaves nothing behind.
 * @throws when the folder is not empty or the copy needs another PostgreSQL
 */
export async function restoreCluster(file: string, manifest: Manifest, dataDir: string): Promise<void> {
  const packaged = packagedPostgres()
  const major = (version: string) => version.split('.')[0]
  if (major(packaged.version) !== major(manifest.postgres))
    throw new Error(`Cadangan ini dari PostgreSQL ${manifest.postgres}, yang ada di sini ${packaged.version}. Pulihkan dengan versi Siaga 112 yang membuatnya (${manifest.version}).`)
  requireEmptyDataFolder(dataDir)
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const lock = tryLock(path.join(dataDir, 'lock'))
  if (lock.holder !== undefined) throw new DataFolderInUse(dataDir, lock.holder)
  let unfinished: string | undefined
  try {
    const account = postgresAccount(path.join(dataDir, 'pg'))
    const dir = chooseClusterDir(account, dataDir)
    unfinished = `${dir}.unfinished`
    fs.mkdirSync(path.dirname(dir), { recursive: true })
    if (account) fs.chmodSync(path.dirname(dir), 0o755)
    fs.rmSync(unfinished, { recursive: true, force: true })
    await unpackCluster(contentOf(file, manifest), unfinished, account)
    const password = randomSecret()
    await setPassword({ dir: unfinished, account, postgres: reachablePostgres(account, packaged) }, password)
    fs.renameSync(unfinished, dir)
    writeSettings(dataDir, { clusterDir: dir, password, port: 0 })
  } catch (error) {
    if (unfinished) fs.rmSync(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    lock.release()
  }
}
