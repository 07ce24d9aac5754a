import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient, type Prisma } from '#generated/prisma/client.ts'
import { config } from '../config.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { perProcess } from '../per-process.ts'
import { WatchedClient } from './watched-client.ts'

const connection = () => ({ connectionString: config().databaseUrl, connectionTimeoutMillis: 4_000, keepAlive: true, Client: WatchedClient })

/**
 * How long anything on the dispatch path may take, in milliseconds: together less than the browser waits for an answer, so that
 * it gets one. PostgreSQL gives up first, since it can say why. A transaction that falls silent lets go of its locks:
 * its process may be frozen or cut off, and the log's lock holds everyone else up.
 */
const limits = { statement_timeout: 5_000, lock_timeout: 4_000, idle_in_transaction_session_timeout: 3_000, answerWithinMs: 6_000 }

/** The connections of this process, shared by Prisma and by the statements that go past it. */
const pool = (): pg.Pool =>
  perProcess('pool', () => {
    const connections = new pg.Pool({ ...connection(), ...limits, max: 20 })
    connections.on('error', (error) => {
      logger().warn({ err: describeError(error) }, 'an idle connection was lost')
    })
    return connections
  })

/** The one Prisma client of this process, shared by the custom server and Next's bundled pages. */
export const prisma = (): PrismaClient =>
  perProcess('prisma', () => {
    const adapter = new PrismaPg(pool(), { disposeExternalPool: true, statementNameGenerator: ({ sql }) => nameOf(sql) })
    return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
  })

/**
 * Runs one statement that is a transaction of its own, past Prisma, which costs more than all else of it: for what every report
 * and every request asks. PostgreSQL commits before it answers, so no lock waits for this process to come round again.
 * Values come as the driver reads them: a `bigint` is a string.
 */
export async function statement<Row extends object>(sql: Prisma.Sql): Promise<Row[]> {
  const { rows } = await pool().query<Row>({ name: nameOf(sql.text), text: sql.text, values: sql.values })
  return rows
}

/** Another client for reads that take as long as they take, apart from the connections that dispatching needs. */
export const unhurriedPrisma = (): PrismaClient =>
  perProcess('prisma-unhurried', () => new PrismaClient({ adapter: new PrismaPg({ ...connection(), max: 2, idleTimeoutMillis: 1_000 }) }))

/**
 * A statement that begins with a name in a comment is prepared under it once a connection; the others are parsed each
 * time, since their shapes (lists, filters) are too many to keep.
 */
const nameOf = (sql: string): string => /^\s*\/\* ([a-z-]+) \*\//.exec(sql)?.[1] ?? ''
