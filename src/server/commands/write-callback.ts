import { v7 as uuidv7 } from 'uuid'
import { callbackDeadline } from '#domain/callback.ts'
import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'

/** What the log knows of a caller's wish to be called back. */
export type CallbackData = { readonly callbackId: string; readonly callbackDueAt: string }

/** A wish to be called back that was written down at `now`, for the data of the event that brings it. */
export const newCallback = (now: Date): CallbackData => ({ callbackId: uuidv7(), callbackDueAt: callbackDeadline(now).toISOString() })

/** Writes the task to call a caller back. */
export async function writeCallback(tx: Tx, actor: Actor, { callbackId: id, callbackDueAt }: CallbackData, ticketId: string, callId: string, now: Date): Promise<void> {
  await tx.callback.create({ data: { id, ticketId, callId, requestedAt: now, requestedById: actor.id, dueAt: new Date(callbackDueAt) } })
}
