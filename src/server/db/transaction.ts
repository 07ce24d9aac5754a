import type { Refusal } from '#domain/refusal.ts'
import type { Prisma } from '#generated/prisma/client.ts'
import { prisma, unhurriedPrisma } from './prisma.ts'

/** A transaction in progress: the only way to write. */
export type Tx = Prisma.TransactionClient

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal

/** Wraps a value as a success. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

class Rollback extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Runs `body` in one transaction at PostgreSQL's default isolation, READ COMMITTED (`append_event` refuses any other). A
 * refusal rolls everything back and is returned as a value; anything thrown rolls back and is thrown on.
 */
export async function transaction<T>(body: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await prisma().$transaction(async (tx) => {
      const outcome = await body(tx)
      if (!outcome.ok) throw new Rollback(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Rollback) return error.refusal
    throw error
  }
}

const longestReadMs = 60 * 60_000

/** Runs `read` on the database as it stood at one moment, however long it takes and whatever is written meanwhile. */
export const snapshot = <T>(read: (tx: Tx) => Promise<T>): Promise<T> =>
  unhurriedPrisma().$transaction(read, { isolationLevel: 'RepeatableRead', timeout: longestReadMs })
