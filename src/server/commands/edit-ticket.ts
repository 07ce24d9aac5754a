import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { fittingAnswers, raisedPriority, type Answers } from '#domain/plan-answers.ts'
import type { Priority } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { seal } from '../log/seal.ts'
import { placeFinder } from '../places/place-finder.ts'
import { cityRules } from '../queries/city-rules.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { refuseAnswers } from './refuse-answers.ts'
import { changeTicket, changed, refuseAction, type TicketContext } from './ticket-command.ts'

type Input = ApiRequest<'PATCH /tickets/{id}'>['body']

/**
 * Changes what is known of a ticket. Answers raise its priority, never lower it. Refuses with the ticket as it stands when
 * someone was faster; an unknown type; answers to questions that the response plan does not ask.
 */
export async function editTicket(actor: Actor, ticketId: string, input: Input, now: Date): Promise<Outcome<Ticket>> {
  const { types } = await cityRules()
  return changeTicket(actor, ticketId, now, async (context) => {
    const { ticket } = context
    const refused = refuseAction(context, 'edit')
    if (refused) return refused
    if (ticket.version !== input.version) return refuse('stale', { extra: { ticket: toTicket(ticket) } })
    if (input.type !== undefined && !types.has(input.type)) return refuse('unknown-type', { errors: [{ field: 'type', code: 'unknown-type' }] })
    const plan = types.get(input.type ?? ticket.typeCode)?.plan ?? null
    const before = ticket.answers as Answers
    // Another type asks other questions: what answers none of them is no longer known.
    const answers = input.answers ?? (input.type === undefined ? before : fittingAnswers(plan, before))
    const unfit = input.answers && refuseAnswers(plan, input.answers)
    if (unfit) return unfit
    const raised = plan && input.priority === undefined && input.answers ? raisedPriority(plan, before, answers, ticket.priority as Priority) : undefined

    const { version: _seen, ...fields } = input
    const descriptionDigest = fields.description === undefined ? undefined : await writeDescription(context, fields.description)
    const area = input.location && placeFinder().areaAt(input.location)
    return changed(
      'ticket.updated',
      { fields: Object.keys(fields), ...(descriptionDigest !== undefined && { descriptionDigest }) },
      {
        set: {
          ...(input.type !== undefined && { typeCode: input.type }),
          ...(input.priority !== undefined && { priority: input.priority }),
          ...(raised !== undefined && { priority: raised }),
          ...(answers !== before && { answers }),
          ...(input.location && { ...input.location, kecamatan: area?.kecamatan, kelurahan: area?.kelurahan, areaExact: area?.exact }),
        },
      },
    )
  })
}

async function writeDescription({ tx, ticket }: TicketContext, text: string | null): Promise<string | null> {
  if (text === null) {
    await tx.description.deleteMany({ where: { ticketId: ticket.id } })
    return null
  }
  const { salt, digest } = seal([text])
  await tx.description.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, text, salt },
    update: { text, salt },
  })
  return digest
}
