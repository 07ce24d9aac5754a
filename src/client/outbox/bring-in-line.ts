import type { Ticket } from '#contracts/ticket.ts'
import { api } from '../api.ts'
import { amendments } from './amendments.ts'
import { amendTicket } from './amend-ticket.ts'
import type { OpenTicketBody } from './outgoing.ts'

/**
 * Brings a ticket that the server holds already in line with what the form says now: what it is, who is sent, and whether the
 * caller is to be told what came of it.
 * @returns whether all of it is there now; a caller's name or number, once recorded, is not changed from here
 */
export async function bringInLine(ticket: Ticket, body: OpenTicketBody): Promise<boolean> {
  try {
    const left = amendments(body, ticket)
    if (left) await amendTicket(ticket, left)
    return await amendCaller(ticket.id, body)
  } catch {
    return false
  }
}

async function amendCaller(id: string, { caller, callback = false }: OpenTicketBody): Promise<boolean> {
  const params = { id }
  const { items } = await api('GET /tickets/{id}/timeline', { params })
  const callId = items.find(({ kind }) => kind === 'ticket.opened')?.data.callId
  if (typeof callId !== 'string') return false
  const asked = items.map(({ data }) => (data.callId === callId ? data.callbackId : undefined)).find((known) => typeof known === 'string')
  if (callback && !asked) await api('POST /tickets/{id}/callbacks', { params, body: { callId } })
  if (!callback && asked) await api('POST /callbacks/{id}/close', { params: { id: asked }, body: { outcome: 'not-needed' } })
  const call = (await api('GET /tickets/{id}', { params })).calls.find((known) => known.id === callId)
  return call !== undefined && call.hasName === Boolean(caller?.name) && endOf(call.phoneEnding) === endOf(caller?.phone)
}

const shownDigits = 3
/** What of a number can be compared: only its end is shown. */
const endOf = (phone: string | null | undefined): string => (phone ?? '').replace(/[^\p{L}\p{N}]/gu, '').slice(-shownDigits)
