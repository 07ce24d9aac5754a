import type { Ticket } from '#contracts/ticket.ts'
import type { CallCategory } from '#domain/call-category.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { writeCall } from './write-call.ts'

type Caller = {
  readonly category: CallCategory
  readonly phone: string | null
  readonly name: string | null
  readonly note: string | null
}
type Attached = { readonly ticket: Ticket; readonly callId: string }

/** Adds another caller to a ticket: `callCount` rises and the agencies see that more people call. */
export const attachCall = (actor: Actor, ticketId: string, caller: Caller, now: Date): Promise<Outcome<Attached>> =>
  transaction((tx) => attachCallIn(tx, actor, ticketId, caller, now))

/** `attachCall` inside a transaction that has more to do. */
export async function attachCallIn(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  caller: Caller,
  now: Date,
): Promise<Outcome<Attached>> {
  let callId = ''
  const outcome = await changeTicketIn(tx, actor, ticketId, now, async ({ status }) => {
    const verdict = checkTicketAction(status, 'attach-call', actor.role)
    if (verdict !== 'allowed') return refuse(verdict)
    const call = await writeCall(tx, actor, { ...caller, ticketId }, now)
    callId = call.id
    return changed(
      'call.attached',
      { callId, category: caller.category, callDigest: call.digest },
      { set: { callCount: { increment: 1 } } },
    )
  })
  return outcome.ok ? done({ ticket: outcome.value, callId }) : outcome
}
