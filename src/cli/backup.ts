import fs from 'node:fs'
import path from 'node:path'
import { copyCluster } from './backup/copy-cluster.ts'
import { dumpDatabase } from './backup/dump-database.ts'
import type { Manifest } from './backup/manifest.ts'
import { transferProgress } from './backup/transfer-progress.ts'
import { createProgress } from './launch/progress.mjs'
import { readSettings } from './postgres/settings.ts'
import { useInstalledDatabase } from './use-installed-database.ts'

// `npm run backup -- [FILE]`: one file with everything, while people work. With DATABASE_URL by pg_dump, else a copy of
// the embedded cluster. See docs/backup.md.
const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
const file = path.resolve(process.argv[2] ?? `backups/siaga-112-${stamp}.tar`)
const dataDir = path.resolve(process.env.SIAGA_DATA_DIR ?? '.data')
const progress = createProgress(2, Date.now())
const isEmbedded = !process.env.DATABASE_URL

try {
  let database: Awaited<ReturnType<typeof useInstalledDatabase>> | undefined
  let manifest: Manifest | undefined
  try {
    await progress.step(1, 'Basis data', async () => {
      database = await useInstalledDatabase()
      return isEmbedded ? `bawaan, di ${readSettings(dataDir)?.clusterDir ?? dataDir}` : 'DATABASE_URL'
    })
    await progress.step(2, 'Cadangan', async (task) => {
      task.begin(isEmbedded ? 'menyalin berkas basis data; konsol boleh tetap dipakai' : 'pg_dump; konsol boleh tetap dipakai')
      const onProgress = transferProgress(task)
      const databaseUrl = process.env.DATABASE_URL ?? ''
      manifest = isEmbedded
        ? await copyCluster({ clusterDir: readSettings(dataDir)?.clusterDir ?? '', databaseUrl, file, onProgress })
        : await dumpDatabase({ databaseUrl, file, onProgress })
      return `${file}, ${(fs.statSync(file).size / 2 ** 20).toFixed(1)} MiB`
    })
  } finally {
    await database?.release()
  }
  console.log(`Isi: log sampai kejadian ${String(manifest?.head.seq)}, ${String(manifest?.migrations.length)} migrasi, sha256 ${String(manifest?.content.sha256)}`)
  console.log('Berkas ini memuat data pribadi penelepon dan hanya dapat dibaca pemiliknya (mode 0600). Simpan terenkripsi, di mesin lain.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
