import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import { __wbg_set_wasm, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined
}

let loading: Promise<void> | undefined

/** The part of the engine that is used here. */
export type Engine = Pick<
  SchemaEngine,
  'applyMigrations' | 'diagnoseMigrationHistory' | 'diff' | 'markMigrationRolledBack'
>

/**
 * Lends `work` Prisma's own migration engine, as WebAssembly: the native one is downloaded at install time, which a
 * closed network does not allow.
 * @param schema Prisma schema files as [path, text]
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: [string, string][],
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  loading ??= instantiate()
  await loading
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new EnginePg(pool))
    return await work(await SchemaEngine.new({ datamodels: schema }, () => {}, adapter))
  } finally {
    await pool.end()
  }
}

/** PostgreSQL's type numbers: the one-byte `"char"` of its own catalog, which the adapter does not know, and `bpchar`. */
const CATALOG_CHAR = 18
const BPCHAR = 1042

/** The adapter for an engine that runs whole scripts and reads PostgreSQL's catalog. */
class EnginePg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    // The adapter cuts a script at every semicolon, which tears function bodies apart. PostgreSQL takes a script
    // whole, and then as one transaction: a migration happens completely or not at all.
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        throw explained(error)
      })
    }
    // The adapter refuses `"char"` columns, and the engine wants them as characters: let them pass as `bpchar`, then say so.
    const charColumns = new WeakMap<object, number[]>()
    const query: (config: pg.QueryConfig) => Promise<pg.QueryResult> = pool.query.bind(pool)
    const rememberChars = async (config: pg.QueryConfig) => {
      const result = await query(config)
      // A script of several statements has several results, and nobody reads their columns.
      if (!Array.isArray(result)) charColumns.set(result.rows, disguiseChars(result.fields))
      return result
    }
    Object.assign(pool, { query: rememberChars })
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (sqlQuery) => {
      const answer = await queryRaw(sqlQuery)
      for (const index of charColumns.get(answer.rows) ?? []) answer.columnTypes[index] = ColumnTypeEnum.Character
      return answer
    }
    return adapter
  }
}

/** The error in the form that the engine repeats to whoever runs the migration. */
function explained(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  const { code = 'XX000', severity = 'ERROR', message, detail, column, hint } = error
  return new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
}

/** @returns which columns were `"char"` */
function disguiseChars(fields: pg.FieldDef[]): number[] {
  const indexes = fields.flatMap((field, index) => (field.dataTypeID === CATALOG_CHAR ? [index] : []))
  for (const field of fields) if (field.dataTypeID === CATALOG_CHAR) field.dataTypeID = BPCHAR
  return indexes
}

async function instantiate(): Promise<void> {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => process.stderr.write(`${message}\n`) }
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(await readFile(fileURLToPath(file)), {
    './schema_engine_bg.js': { ...bindings },
  })
  __wbg_set_wasm(instance.exports)
  const start: unknown = instance.exports.__wbindgen_start
  if (typeof start === 'function') Reflect.apply(start, undefined, [])
}
