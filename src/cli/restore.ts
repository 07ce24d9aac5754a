import path from 'node:path'
import { requireNoAttachments, unpackAttachments } from './backup/attachments-tar.ts'
import { photosOf, readManifest, requireIntact } from './backup/backup-file.ts'
import { requireHead, requireKnownMigrations, verifyDatabase } from './backup/check-restored.ts'
import type { Manifest } from './backup/manifest.ts'
import { requireEmptyDataFolder, restoreCluster } from './backup/restore-cluster.ts'
import { restoreDump } from './backup/restore-dump.ts'
import { transferProgress } from './backup/transfer-progress.ts'
import { migrateDatabase } from './launch/prepare-database.ts'
import { createProgress } from './launch/progress.mjs'
import { type EmbeddedPostgres, startPostgres } from './postgres/start-postgres.ts'

// `npm run restore -- FILE`: into an empty data folder (SIAGA_DATA_DIR), or with DATABASE_URL into an empty database;
// then migrates and verifies. See docs/backup.md.
const [, , named] = process.argv
if (named === undefined) {
  console.error('Cara pakai: npm run restore -- BERKAS')
  process.exit(2)
}
const file = path.resolve(named)
const dataDir = path.resolve(process.env.SIAGA_DATA_DIR ?? '.data')
const given = process.env.DATABASE_URL
const progress = createProgress(4, Date.now())

function requireFittingPlace({ kind }: Manifest) {
  if (kind === 'cluster' && given) throw new Error('Cadangan ini salinan basis data bawaan. Pulihkan tanpa DATABASE_URL, ke folder data (SIAGA_DATA_DIR).')
  if (kind === 'dump' && !given) throw new Error('Cadangan ini dari pg_dump. Sebut basis data kosong di DATABASE_URL.')
  if (kind === 'cluster') requireEmptyDataFolder(dataDir)
  return requireNoAttachments()
}

let postgres: EmbeddedPostgres | undefined
try {
  const manifest = await readManifest(file)
  requireKnownMigrations(manifest)
  await requireFittingPlace(manifest)
  console.log(`Cadangan ${manifest.at}, Siaga 112 ${manifest.version}, PostgreSQL ${manifest.postgres}, log sampai kejadian ${String(manifest.head.seq)}`)
  await progress.step(1, 'Berkas', async (task) => {
    task.begin('memeriksa sha256')
    const onProgress = transferProgress(task)
    await requireIntact(file, manifest, (bytes) => onProgress(bytes, manifest.content.bytes))
    return 'utuh'
  })
  let databaseUrl = given ?? ''
  await progress.step(2, 'Basis data', async (task) => {
    task.begin('memulihkan')
    if (given) await restoreDump(file, manifest, given)
    else {
      await restoreCluster(file, manifest, dataDir)
      postgres = await startPostgres({ dataDir })
      databaseUrl = postgres.url('siaga')
    }
    const photos = photosOf(file, manifest)
    if (photos !== null) await unpackAttachments(photos)
    return given ? 'terisi' : `terisi, data di ${postgres?.clusterDir ?? ''}`
  })
  await progress.step(3, 'Migrasi', () => migrateDatabase({ ...process.env, DATABASE_URL: databaseUrl }))
  await progress.step(4, 'Pemeriksaan', async (task) => {
    task.begin('membaca seluruh log')
    const reached = await requireHead(databaseUrl, manifest)
    return `log sampai kejadian ${String(reached)}, yang di manifes ada di dalamnya. ${await verifyDatabase(databaseUrl)}`
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await postgres?.stop()
}
process.exit()
