import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { useDatabase } from '../../../../tests/support/database.ts'
import { checkDrift } from './check-drift.ts'
import { migrate } from './migrate.ts'
import { readMigrations, readSchema } from './migrations-folder.ts'

const NO_MODELS: [string, string][] = [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']]

const database = useDatabase({ seeded: false })

it('has nothing left to apply on a migrated database, and records each migration', async () => {
  expect(await migrate(database.url)).toEqual([])
  const rows = await database.query<{ migration_name: string }>('SELECT migration_name FROM _prisma_migrations ORDER BY 1')
  expect(rows.map((row) => row.migration_name)).toEqual(readMigrations().migrationDirectories.map((entry) => entry.path))
})

it('finds no difference between the migrations and the schema', async () => {
  expect(await checkDrift(database.url)).toEqual([])
})

it('finds a column that no migration makes', async () => {
  const [[file, text] = ['', '']] = readSchema()
  const changed = text.replace(/^model Agency \{$/m, 'model Agency {\n  motto String?')
  expect(changed).not.toBe(text)
  expect((await checkDrift(database.url, [[file, changed]])).join()).toContain('ADD COLUMN     "motto" TEXT')
})

it('creates the database, rolls a failing migration back whole, and applies it once it is mended', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true }))
  const url = new URL(database.url)
  url.pathname += '_fresh'
  const write = (name: string, sql: string) => {
    fs.mkdirSync(path.join(folder, name), { recursive: true })
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  write('1_first', 'CREATE TABLE first (id int); CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;')
  write('2_second', 'CREATE TABLE second (id int); SELECT no_such_function();')
  await expect(migrate(url.href, folder, NO_MODELS)).rejects.toThrow(/no_such_function/)
  write('2_second', 'CREATE TABLE second (id int);')
  expect(await migrate(url.href, folder, NO_MODELS)).toEqual(['2_second'])
})

it('does not believe a table of migrations that names them while their tables are missing', async () => {
  await database.query('ALTER TABLE "agency" RENAME TO "agency_elsewhere"')
  await expect(migrate(database.url)).rejects.toThrow(/agency/)
})
