import fs from 'node:fs'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'

const PRISMA_FOLDER = path.resolve(import.meta.dirname, '../../../../prisma')

export const MIGRATIONS_FOLDER = path.join(PRISMA_FOLDER, 'migrations')

/** The migrations on disk, oldest first, in the form that the schema engine takes. */
export function readMigrations(folder = MIGRATIONS_FOLDER): MigrationList {
  const names = fs.existsSync(folder)
    ? fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    : []
  const lockFile = path.join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: fs.existsSync(lockFile) ? fs.readFileSync(lockFile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** The Prisma schema as [path, text]. */
export function readSchema(file = path.join(PRISMA_FOLDER, 'schema.prisma')): [string, string][] {
  return [[file, fs.readFileSync(file, 'utf8')]]
}
