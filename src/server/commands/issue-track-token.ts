import { randomBytes } from 'node:crypto'
import { refuse } from '#domain/refusal.ts'
import { tokenDigest } from '../auth/authenticate.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'

/**
 * Issues the token with which a unit's tracker reports positions; the one before stops counting. Run by whoever
 * administers the machine, so no actor signs it. The token is shown once; only its digest is kept.
 */
export const issueTrackToken = (callsign: string, now: Date): Promise<Outcome<{ unitId: string; token: string }>> =>
  transaction(async (tx) => {
    const unit = await tx.unit.findFirst({ where: { callsign: callsign.toUpperCase(), active: true } })
    if (unit === null) return refuse('not-found')
    const token = randomBytes(32).toString('base64url')
    await tx.unit.update({ where: { id: unit.id }, data: { trackDigest: tokenDigest(token) } })
    await append(tx, { kind: 'token.issued', at: now, actor: null, view: null, data: { unitId: unit.id }, audience: [] })
    return done({ unitId: unit.id, token })
  })
