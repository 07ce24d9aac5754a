import type { ApiInput } from '#contracts/api/endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'
import { sameAnswers } from '#domain/plan-answers.ts'
import type { OpenTicketBody } from './outgoing.ts'

export type Amendments = {
  readonly patch: Omit<ApiInput<'PATCH /tickets/{id}'>['body'], 'version'> | null
  readonly dispatch: readonly string[]
  readonly withdraw: readonly string[]
}

/**
 * What must still be changed in `ticket` so that it says what `body` says; `null` when nothing differs. Needed when an
 * answer was lost: the server then holds what was sent first, and the form may have been changed since.
 */
export function amendments(body: OpenTicketBody, ticket: Ticket): Amendments | null {
  const patch = patchOf(body, ticket)
  const wanted = body.agencies ?? []
  const ever = ticket.assignments.map((a) => a.agency)
  const dispatch = wanted.filter((agency) => !ever.includes(agency))
  const withdraw = ticket.assignments.filter((a) => isActive(a.status) && !wanted.includes(a.agency)).map((a) => a.agency)
  return patch || dispatch.length > 0 || withdraw.length > 0 ? { patch, dispatch, withdraw } : null
}

function patchOf(body: OpenTicketBody, ticket: Ticket): Amendments['patch'] {
  const { type, priority, location, description } = ticket
  const moved =
    body.location.lat !== location.lat ||
    body.location.lng !== location.lng ||
    (body.location.address ?? null) !== location.address ||
    (body.location.landmark ?? null) !== location.landmark
  const patch = {
    ...(body.type !== type && { type: body.type }),
    ...(body.priority !== priority && { priority: body.priority }),
    ...(moved && { location: body.location }),
    ...(!sameAnswers(body.answers ?? {}, ticket.answers) && { answers: body.answers ?? {} }),
    ...((body.description ?? null) !== description && { description: body.description ?? null }),
  }
  return Object.keys(patch).length > 0 ? patch : null
}
