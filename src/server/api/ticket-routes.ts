import type { ticketEndpoints } from '#contracts/api/ticket-endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { acknowledgeOverdue } from '../commands/acknowledge-overdue.ts'
import { addNote } from '../commands/add-note.ts'
import { assignUnits } from '../commands/assign-units.ts'
import { attachCall } from '../commands/attach-call.ts'
import { cancelTicket } from '../commands/cancel-ticket.ts'
import { closeTicket } from '../commands/close-ticket.ts'
import { correctCaller } from '../commands/correct-caller.ts'
import { detachCall } from '../commands/detach-call.ts'
import { dispatchAgency } from '../commands/dispatch-agency.ts'
import { editTicket } from '../commands/edit-ticket.ts'
import { mergeTicket } from '../commands/merge-ticket.ts'
import { openTicket } from '../commands/open-ticket.ts'
import { reopenTicket } from '../commands/reopen-ticket.ts'
import { revealCaller } from '../commands/reveal-caller.ts'
import { stepAssignment } from '../commands/step-assignment.ts'
import { unmergeTicket } from '../commands/unmerge-ticket.ts'
import type { Outcome } from '../db/transaction.ts'
import { answer, answered, type Handlers } from '../http/route.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { listTickets } from '../queries/list-tickets.ts'
import { similarTickets } from '../queries/similar-tickets.ts'

export const ticketRoutes: Handlers<keyof typeof ticketEndpoints> = {
  'POST /tickets': async ({ actor, body, idempotencyKey, now }) => {
    const opened = await openTicket(actor, body, idempotencyKey, now)
    return opened.ok ? answer({ ticket: opened.value.ticket }, opened.value.created ? 201 : 200) : opened
  },
  'GET /tickets': async ({ actor, query }) => answer(await listTickets(actor, query)),
  'GET /tickets/{id}': async ({ actor, params }) => answered(await getTicket(actor, params.id)),
  'PATCH /tickets/{id}': async ({ actor, params, body, now }) => asTicket(await editTicket(actor, params.id, body, now)),
  'GET /tickets/{id}/timeline': async ({ actor, params }) => answered(await getTimeline(actor, params.id)),
  'POST /tickets/{id}/notes': async ({ actor, params, body, idempotencyKey, now }) => {
    const added = await addNote(actor, params.id, body.text, now, idempotencyKey)
    if (!added.ok) return added
    const { created, ...rest } = added.value
    return answer(rest, created ? 201 : 200)
  },
  'POST /tickets/{id}/close': async ({ actor, params, body, now }) => asTicket(await closeTicket(actor, params.id, body, now)),
  'POST /tickets/{id}/cancel': async ({ actor, params, body, now }) => asTicket(await cancelTicket(actor, params.id, body.reason, now)),
  'POST /tickets/{id}/reopen': async ({ actor, params, body, now }) => asTicket(await reopenTicket(actor, params.id, body.reason, now)),
  'POST /tickets/{id}/merge': async ({ actor, params, body, now }) => asTicket(await mergeTicket(actor, params.id, body.into, now)),
  'POST /tickets/{id}/unmerge': async ({ actor, params, now }) => asTicket(await unmergeTicket(actor, params.id, now)),
  'POST /tickets/{id}/calls': async ({ actor, params, body, idempotencyKey, now }) => {
    const { phone = null, name = null } = body.caller ?? {}
    const { note, answers, callback } = body
    const attached = await attachCall(actor, params.id, { category: 'darurat', phone, name, note, answers, callback }, idempotencyKey, now)
    if (!attached.ok) return attached
    const { ticket, callId, created } = attached.value
    return answer({ ticket, callId }, created ? 201 : 200)
  },
  'POST /tickets/{id}/calls/{callId}/detach': async ({ actor, params, now }) =>
    asTicket(await detachCall(actor, params.id, params.callId, now)),
  'POST /tickets/{id}/calls/{callId}/reveal': async ({ actor, params, now }) =>
    answered(await revealCaller(actor, params.id, params.callId, now)),
  'PUT /tickets/{id}/calls/{callId}/caller': async ({ actor, params, body, now }) =>
    asTicket(await correctCaller(actor, { ticketId: params.id, callId: params.callId, ...body }, now)),
  'POST /tickets/similar': async ({ actor, body, now, language }) => answer(await similarTickets(actor, body, now, language)),
  'POST /tickets/{id}/assignments': async ({ actor, params, body, now }) =>
    asTicket(await dispatchAgency(actor, params.id, body.agency, now)),
  'POST /tickets/{id}/assignments/{agency}/{action}': async ({ actor, params, body, idempotencyKey: key, now }) => {
    const { id: ticketId, agency, action } = params
    return asTicket(await stepAssignment(actor, { ticketId, agency, action, ...body, by: body.byVoice ? body.by : null, key }, now))
  },
  'POST /tickets/{id}/assignments/{agency}/units': async ({ actor, params, body, now }) =>
    asTicket(await assignUnits(actor, { ticketId: params.id, agency: params.agency, ...body }, now)),
  'POST /tickets/{id}/assignments/{agency}/acknowledge': async ({ actor, params, body, now }) =>
    asTicket(await acknowledgeOverdue(actor, { ticketId: params.id, agency: params.agency, note: body.note }, now)),
}

const asTicket = (outcome: Outcome<Ticket>) => (outcome.ok ? answer({ ticket: outcome.value }) : outcome)
