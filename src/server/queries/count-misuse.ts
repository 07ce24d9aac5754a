import { misuseCategories } from '#domain/misuse.ts'
import type { Tx } from '../db/transaction.ts'

/** How many misuses, and apart from them silent calls, came from a number after an instant. */
export async function countMisuse(tx: Tx, phone: string, after: Date): Promise<{ misuses: number; silents: number }> {
  const from = { caller: { phone }, at: { gt: after } }
  const misuses = await tx.call.count({ where: { ...from, category: { in: [...misuseCategories] } } })
  const silents = await tx.call.count({ where: { ...from, category: 'hening' } })
  return { misuses, silents }
}
