import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { refuse } from '#domain/refusal.ts'
import { tokenDigest } from '../auth/authenticate.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'

/**
 * Issues a bearer token that lets a program act as a user. Run by whoever administers the machine, so no actor signs
 * it. The token is shown once; only its digest is kept.
 */
export const issueToken = (username: string, name: string, now: Date): Promise<Outcome<{ token: string }>> =>
  transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { username } })
    if (user === null || user.disabledAt !== null) return refuse('not-found')
    const token = randomBytes(32).toString('base64url')
    const id = uuidv7()
    await tx.apiToken.create({ data: { id, userId: user.id, name, digest: tokenDigest(token), createdAt: now } })
    await append(tx, {
      kind: 'token.issued',
      at: now,
      actor: null,
      view: null,
      data: { tokenId: id, userId: user.id },
      audience: [],
    })
    return done({ token })
  })
