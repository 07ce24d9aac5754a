import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { mayCallBack } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { ticketsBehind } from '../queries/calls-of-ticket.ts'
import { toView } from '../queries/ticket-rows.ts'
import { changed, changeTicket } from './ticket-command.ts'

type Revealed = ApiOutput<'POST /tickets/{id}/calls/{callId}/reveal'>

/** Shows a caller's name and number to somebody who may call back, and logs that they were shown (UU PDP 27/2022). */
export async function revealCaller(
  actor: Actor,
  ticketId: string,
  callId: string,
  now: Date,
): Promise<Outcome<Revealed>> {
  let revealed: Revealed = { name: null, phone: null }
  const outcome = await changeTicket(actor, ticketId, now, async ({ tx, ticket }) => {
    if (!mayCallBack(actor, toView(ticket).assignments)) return refuse('forbidden')
    const call = await tx.call.findFirst({ where: { id: callId, ticketId: { in: await ticketsBehind(ticketId, tx) } }, include: { caller: true } })
    if (call === null) return refuse('not-found')
    revealed = { name: call.caller?.name ?? null, phone: call.caller?.phone ?? null }
    return changed('caller.revealed', { callId })
  })
  return outcome.ok ? done(revealed) : outcome
}
