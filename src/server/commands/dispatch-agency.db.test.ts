import { beforeAll, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { dispatchAgency } from './dispatch-agency.ts'

useServer()
let operator: Actor, damkar: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  damkar = await actorOf('damkar')
})
const dispatch = (actor: Actor, id: string, agency: string) => dispatchAgency(actor, id, agency, new Date())

it('sends one more agency, which then sees the ticket', async () => {
  const { id } = await opened({ agencies: [] })
  expect(refusalOf(await getTicket(damkar, id)).code).toBe('not-found')
  const ticket = valueOf(await dispatch(operator, id, 'damkar'))
  expect(ticket).toMatchObject({ status: 'dispatched', version: 2, assignments: [{ agency: 'damkar', status: 'pending' }] })
  expect(valueOf(await getTicket(damkar, id)).ticket.id).toBe(id)
})

it('refuses an agency that is already asked or at work', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  expect(refusalOf(await dispatch(operator, id, 'damkar'))).toMatchObject({ code: 'already-assigned', extra: { ticket: { id } } })
  valueOf(await step(damkar, id, 'damkar', 'on-scene'))
  expect(refusalOf(await dispatch(operator, id, 'damkar')).code).toBe('already-assigned')
})

it('sends again to one that declined, and shows the new try', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'no-unit' }))
  const ticket = valueOf(await dispatch(operator, id, 'damkar'))
  expect(ticket.assignments).toHaveLength(1)
  expect(assignmentOf(ticket, 'damkar')).toMatchObject({ status: 'pending', declinedAt: null, reason: null })
  expect(valueOf(await step(damkar, id, 'damkar', 'accept')).status).toBe('in_progress')
})

it('takes a resolved ticket back into work', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  expect(valueOf(await step(damkar, id, 'damkar', 'complete'))).toMatchObject({ status: 'resolved' })
  expect(valueOf(await dispatch(operator, id, 'polisi'))).toMatchObject({ status: 'in_progress', resolvedAt: null })
})

it('lets one of two who send the same agency at once win', async () => {
  const { id } = await opened({ agencies: [] })
  const outcomes = await Promise.all([dispatch(operator, id, 'damkar'), dispatch(operator, id, 'damkar')])
  expect(outcomes.map((o) => (o.ok ? 'ok' : o.code)).sort()).toEqual(['already-assigned', 'ok'])
})

it('refuses unknown agencies, ended tickets and agency staff', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  expect(refusalOf(await dispatch(operator, id, 'nobody'))).toMatchObject({ code: 'unknown-agency', errors: [{ field: 'agency' }] })
  expect(refusalOf(await dispatch(damkar, id, 'polisi')).code).toBe('forbidden')
  valueOf(await cancelTicket(operator, id, 'salah lapor', new Date()))
  expect(refusalOf(await dispatch(operator, id, 'polisi')).code).toBe('invalid-transition')
})
