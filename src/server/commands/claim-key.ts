import type { Tx } from '../db/transaction.ts'

/**
 * Claims an idempotency key for `resource`. Returns `null` when the key is new (or absent), else the resource it
 * already stands for. A second request with the key waits here until the first has committed or given up.
 */
export async function claimKey(tx: Tx, key: string | null, resource: string, now: Date): Promise<string | null> {
  if (key === null) return null
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key (key, resource, at) VALUES (${key}::uuid, ${resource}::uuid, ${now})
    ON CONFLICT (key) DO NOTHING`
  if (claimed === 1) return null
  const row = await tx.idempotencyKey.findUniqueOrThrow({ where: { key } })
  return row.resource
}
