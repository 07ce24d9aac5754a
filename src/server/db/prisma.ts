import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '#generated/prisma/client.ts'
import { config } from '../config.ts'
import { perProcess } from '../per-process.ts'

/** The one Prisma client of this process, shared by the custom server and Next's bundled routes. */
export const prisma = (): PrismaClient =>
  perProcess('prisma', () => {
    const adapter = new PrismaPg({ connectionString: config().databaseUrl, max: 20, connectionTimeoutMillis: 5_000 })
    return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } })
  })
