import { migrateDatabase, seedDatabase } from '#cli/launch/prepare-database.ts'
import type { EmbeddedPostgres } from '#cli/postgres/start-postgres.ts'
import { generate } from '../growth/generate.ts'
import { startProduct, type Product } from '../support/product.ts'

/** The product with so many open tickets on its board, all of them on one agency's desk. */
export async function startCrowded(postgres: EmbeddedPostgres, dataDir: string, open: number): Promise<Product> {
  const name = `open_${String(open)}`
  const env = { ...process.env, DATABASE_URL: postgres.url(name), SIAGA_DEMO: '1' }
  await migrateDatabase(env)
  await seedDatabase(env)
  await generate(postgres.url(name), 0, undefined, open)
  return startProduct(postgres, dataDir, name)
}
