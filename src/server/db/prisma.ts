import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#generated/prisma/client.ts'
import { config } from '../config.ts'
import { perProcess } from '../per-process.ts'

/** The one Prisma client of this process, shared by the custom server and Next's bundled routes. */
export const prisma = (): PrismaClient =>
  perProcess('prisma', () => {
    const adapter = new PrismaPg(
      { connectionString: config().databaseUrl, max: 20, connectionTimeoutMillis: 5_000 },
      { statementNameGenerator: ({ sql }) => nameOf(sql) },
    )
    return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
  })

/**
 * A statement that begins with a name in a comment is prepared under it once a connection; the others are parsed each
 * time, since their shapes (lists, filters) are too many to keep.
 */
const nameOf = (sql: string): string => /^\s*\/\* ([a-z-]+) \*\//.exec(sql)?.[1] ?? ''
