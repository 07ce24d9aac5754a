import { api } from '../api.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { Amendments } from './amendments.ts'

/** Brings a ticket that exists already in line with what the form says now. Throws as `api` does. */
export async function amendTicket(ticket: Ticket, { patch, dispatch, withdraw }: Amendments): Promise<void> {
  const params = { id: ticket.id }
  if (patch) await api('PATCH /tickets/{id}', { params, body: { version: ticket.version, ...patch } })
  for (const agency of dispatch) await api('POST /tickets/{id}/assignments', { params, body: { agency } })
  for (const agency of withdraw) {
    await api('POST /tickets/{id}/assignments/{agency}/{action}', { params: { ...params, agency, action: 'withdraw' }, body: {} })
  }
}
