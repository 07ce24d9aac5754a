import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { LiveLadder } from '#contracts/ladder.ts'
import { changedClocks, clocksOf } from '#domain/ladder.ts'
import type { Priority } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { toLadder } from '../queries/ladder-rows.ts'

type Input = ApiRequest<'PUT /ladders/{priority}'>['body']

/**
 * Changes how long agencies are waited for at a priority: a new version, kept beside the earlier ones. Clocks that run keep
 * the times that they started with. The same times again are no change. Refuses anybody but an admin, and, with the ladder as
 * it is now, whoever started from an earlier version.
 */
export const changeLadder = (actor: Actor, priority: Priority, { version, clocks }: Input, now: Date): Promise<Outcome<LiveLadder>> =>
  transaction<LiveLadder>(async (tx) => {
    if (actor.role !== 'admin') return refuse('forbidden')
    await tx.$queryRaw`SELECT 1 FROM ladder WHERE priority = ${priority} FOR UPDATE`
    const row = await tx.ladder.findUnique({ where: { priority } })
    if (row === null) return refuse('not-found')
    const before = toLadder(row)
    if (version !== before.version) return refuse('stale', { extra: { ladder: before } })
    const changed = changedClocks(before.clocks, clocks)
    if (changed.length === 0) return done(before)
    const after = { priority, version: version + 1, clocks }
    await tx.ladder.update({ where: { priority }, data: { clocks, version: after.version } })
    await tx.ladderVersion.create({ data: { ...after, at: now, changedById: actor.id } })
    await append(tx, {
      kind: 'ladder.changed',
      at: now,
      actor,
      view: null,
      data: { priority, version: after.version, before: clocksOf(before.clocks, changed), after: clocksOf(clocks, changed) },
      // What it means to an agency stands in its assignments, from the next one on.
      audience: [],
    })
    return done(after)
  })
