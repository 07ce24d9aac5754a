import type { Ticket } from '#contracts/ticket.ts'
import type { CallCategory } from '#domain/call-category.ts'
import type { Answers } from '#domain/plan-answers.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { ticketInclude, toTicket } from '../queries/ticket-rows.ts'
import { claimKey } from './claim-key.ts'
import { newCall, type NewCall } from './new-call.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { toldAnswers } from './told-answers.ts'
import { callData, writeCall } from './write-call.ts'
import { newCallback, writeCallback } from './write-callback.ts'

type Caller = {
  readonly category: CallCategory
  readonly phone: string | null
  readonly name: string | null
  readonly note: string | null
  /** Whether the caller wants to be told what came of it. */
  readonly callback?: boolean
  readonly answers?: Answers | undefined
}

export type Attached = { readonly ticket: Ticket; readonly callId: string; readonly created: boolean }

/**
 * Adds another caller to a ticket: `callCount` rises, the agencies see that more people call, and what they answered goes where
 * the ticket has no answer yet. Refused once the ticket has ended. The same idempotency key
 * again gives the ticket as it stands and the call of the first time.
 */
export const attachCall = (
  actor: Actor,
  ticketId: string,
  caller: Caller,
  key: string | null,
  now: Date,
): Promise<Outcome<Attached>> =>
  transaction<Attached>(async (tx) => {
    const call = newCall(caller)
    const earlier = await claimKey(tx, key, call.id, now)
    if (earlier !== null) {
      const row = await tx.ticket.findFirst({ where: { id: ticketId, calls: { some: { id: earlier } } }, include: ticketInclude })
      return row === null ? refuse('not-found') : done({ ticket: toTicket(row), callId: earlier, created: false })
    }
    const attached = await attachCallIn(tx, actor, ticketId, call, now, now, caller.callback)
    return attached.ok ? done({ ticket: attached.value, callId: call.id, created: true }) : attached
  })

/** `attachCall` inside a transaction that has more to do, of a call that came in at `at`. */
export const attachCallIn = (tx: Tx, actor: Actor, ticketId: string, call: NewCall, now: Date, at = now, wantsCallback = false): Promise<Outcome<Ticket>> =>
  changeTicketIn(tx, actor, ticketId, now, async ({ status, ticket }) => {
    const verdict = checkTicketAction(status, 'attach-call', actor.role)
    if (verdict !== 'allowed') return refuse(verdict)
    await writeCall(tx, actor, call, ticketId, at)
    const callback = wantsCallback ? newCallback(now) : null
    if (callback !== null) await writeCallback(tx, actor, callback, ticketId, call.id, now)
    const told = await toldAnswers(ticket, call.answers)
    return changed('call.attached', { ...callData(call, at, now), ...callback, ...told.data }, { set: { callCount: { increment: 1 }, ...told.set } })
  })
