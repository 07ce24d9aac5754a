import { afterAll } from 'vitest'
import { prisma } from '#server/db/prisma.ts'
import { useDatabase, type TestDatabase } from './database.ts'

process.env.NEXTAUTH_SECRET ??= 'a secret for tests alone'
process.env.SIAGA_LOG_LEVEL ??= 'silent'

/** A seeded database of the file's own with the server's code connected to it. Call it once at the top level. */
export function useServer(): TestDatabase {
  const database = useDatabase()
  // Runs before the database is dropped: hooks after the tests run in reverse order.
  afterAll(async () => {
    await prisma().$disconnect()
  })
  return database
}
