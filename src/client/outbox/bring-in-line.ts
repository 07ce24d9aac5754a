import type { Ticket } from '#contracts/ticket.ts'
import { api } from '../api.ts'
import { amendments } from './amendments.ts'
import { amendTicket } from './amend-ticket.ts'
import type { OpenTicketBody } from './outgoing.ts'

/**
 * Brings a ticket that the server holds already in line with what the form says now: what it is, who is sent, and whether the
 * caller is to be told what came of it.
 * @returns whether all of it is there now; a caller whom somebody corrected meanwhile is left as they are
 */
export async function bringInLine(ticket: Ticket, body: OpenTicketBody): Promise<boolean> {
  try {
    const left = amendments(body, ticket)
    if (left) await amendTicket(ticket, left)
    await amendCaller(ticket.id, body)
    return true
  } catch {
    return false
  }
}

async function amendCaller(id: string, { caller = {}, callback = false }: OpenTicketBody): Promise<void> {
  const params = { id }
  const { items } = await api('GET /tickets/{id}/timeline', { params })
  const callId = items.find(({ kind }) => kind === 'ticket.opened')?.data.callId
  if (typeof callId !== 'string') throw new Error('the log names no call for the ticket')
  const asked = items.map(({ data }) => (data.callId === callId ? data.callbackId : undefined)).find((known) => typeof known === 'string')
  // Who put the caller right meanwhile knew more than the form that waited.
  if (items.some(({ kind, data }) => kind === 'caller.corrected' && data.callId === callId)) throw new Error('the caller was corrected already')
  // Somebody to be called back has a number: it comes before the wish, and goes after it.
  if (!callback && asked) await api('POST /callbacks/{id}/close', { params: { id: asked }, body: { outcome: 'not-needed' } })
  await api('PUT /tickets/{id}/calls/{callId}/caller', { params: { id, callId }, body: caller })
  if (callback && !asked) await api('POST /tickets/{id}/callbacks', { params, body: { callId } })
}
