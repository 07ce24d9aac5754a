import { changedClocks, type Ladder } from '#domain/ladder.ts'
import type { Priority } from '#domain/priority.ts'
import { loadCity } from '../city/load-city.ts'
import { transaction, done, type Tx } from '../db/transaction.ts'
import { logger } from '../observability/logger.ts'
import { toLadder } from '../queries/ladder-rows.ts'

type Clocks = { readonly [Clock in keyof Ladder]: number[] }

/**
 * Brings the ladder's times of the city pack into the database, as `seedPlans` does with plans: what somebody changed in the
 * console is theirs and stays; what nobody changed follows the pack, as a version of its own.
 */
export async function seedLadders(now: Date): Promise<void> {
  const kept: Priority[] = []
  await transaction(async (tx) => {
    for (const { priority, clocks } of loadCity().ladder.priorities) if (!(await seedLadder(tx, priority, clocks, now))) kept.push(priority)
    return done(null)
  })
  if (kept.length > 0) logger().info({ priorities: kept }, 'ladders changed in the console differ from the city pack and were kept')
}

/** Whether the ladder in force is now the pack's. */
async function seedLadder(tx: Tx, priority: Priority, clocks: Clocks, now: Date): Promise<boolean> {
  const keep = (version: number) => tx.ladderVersion.create({ data: { priority, version, clocks, at: now } })
  await tx.$queryRaw`SELECT 1 FROM ladder WHERE priority = ${priority} FOR UPDATE`
  const row = await tx.ladder.findUnique({ where: { priority }, include: { versions: { orderBy: { version: 'desc' }, take: 1 } } })
  if (row === null) {
    await tx.ladder.create({ data: { priority, clocks } })
    await keep(1)
    return true
  }
  const [last] = row.versions
  const same = changedClocks(toLadder(row).clocks, clocks).length === 0
  if (same && last !== undefined) return true
  if (last !== undefined && last.changedById !== null) return false
  // From a time before versions were kept, the ladder has none yet.
  const version = last === undefined ? row.version : row.version + 1
  if (!same) await tx.ladder.update({ where: { priority }, data: { clocks, version } })
  await keep(version)
  return true
}
