import type { Ticket } from '#contracts/ticket.ts'
import type { CallCategory } from '#domain/call-category.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { newCall, type NewCall } from './new-call.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { callData, writeCall } from './write-call.ts'

type Caller = {
  readonly category: CallCategory
  readonly phone: string | null
  readonly name: string | null
  readonly note: string | null
}

/** Adds another caller to a ticket: `callCount` rises and the agencies see that more people call. */
export const attachCall = (actor: Actor, ticketId: string, caller: Caller, now: Date): Promise<Outcome<Ticket>> =>
  transaction((tx) => attachCallIn(tx, actor, ticketId, newCall(caller), now))

/** `attachCall` inside a transaction that has more to do, of a call that came in at `at`. */
export const attachCallIn = (tx: Tx, actor: Actor, ticketId: string, call: NewCall, now: Date, at = now): Promise<Outcome<Ticket>> =>
  changeTicketIn(tx, actor, ticketId, now, async ({ status }) => {
    const verdict = checkTicketAction(status, 'attach-call', actor.role)
    if (verdict !== 'allowed') return refuse(verdict)
    await writeCall(tx, actor, call, ticketId, at)
    return changed('call.attached', callData(call, at, now), { set: { callCount: { increment: 1 } } })
  })
