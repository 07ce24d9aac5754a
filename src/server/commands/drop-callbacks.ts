import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import { append } from '../log/append.ts'

/**
 * Ends the open callbacks of calls that nobody can be called back for any more: the caller's data were erased, or the
 * call was taken off its ticket. One event each; no ticket changes by it.
 */
export async function dropCallbacks(tx: Tx, actor: Actor, callIds: readonly string[], outcome: 'erased' | 'detached', now: Date): Promise<void> {
  const rows = await tx.callback.findMany({ where: { callId: { in: [...callIds] }, state: 'open' }, orderBy: { id: 'asc' } })
  for (const { id, callId, tries } of rows) {
    const ended = { state: outcome, doneAt: now, doneById: actor.id, takenAt: null, takenById: null }
    // Somebody may just have written down how the call went.
    if ((await tx.callback.updateMany({ where: { id, state: 'open' }, data: ended })).count === 0) continue
    const data = { callbackId: id, callId, outcome, tries, doneAt: now.toISOString() }
    await append(tx, { kind: 'callback.done', at: now, actor, view: null, data, audience: [] })
  }
}
