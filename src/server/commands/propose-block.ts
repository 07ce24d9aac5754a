import { v7 as uuidv7 } from 'uuid'
import { isMisuse, misusesCountFrom, proposesBlock } from '#domain/misuse.ts'
import type { Tx } from '../db/transaction.ts'
import type { NewEvent } from '../log/append.ts'
import { seal } from '../log/seal.ts'
import { countMisuse } from '../queries/count-misuse.ts'
import { lastDecision, latestBlock, stateOf } from '../queries/block-rows.ts'
import type { NewCall } from './new-call.ts'

/** Numbers that could be read: words such as "tidak mau sebut" stand for many people and are never blocked. */
const isReadable = (phone: string): boolean => phone.startsWith('+')

/**
 * Proposes a soft block when a call just written is one misuse too many from its number, unless the number is proposed
 * or blocked already. Returns the event to append, or `null` when nothing is proposed.
 */
export async function proposeBlock(tx: Tx, { id: callId, category, caller }: NewCall, now: Date): Promise<NewEvent | null> {
  const phone = caller?.phone ?? null
  if (phone === null || !isReadable(phone) || !isMisuse(category)) return null
  // Calls of one number are counted one after the other, or two at once would both be the fifth.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${phone}, 112))`
  const latest = await latestBlock(tx, phone)
  const state = latest && stateOf(latest, now)
  if (state === 'proposed' || state === 'active') return null
  const { misuses, silents } = await countMisuse(tx, phone, misusesCountFrom(now, latest && lastDecision(latest)))
  if (!proposesBlock(misuses)) return null
  const { salt, digest } = seal([phone])
  const id = uuidv7()
  await tx.numberBlock.create({ data: { id, phone, salt, status: 'proposed', misuses, silents, proposedAt: now } })
  const data = { blockId: id, blockDigest: digest, misuses, silents, callId }
  // The rule proposes it, not the call-taker.
  return { kind: 'block.proposed', at: now, actor: null, view: null, data, audience: [] }
}
