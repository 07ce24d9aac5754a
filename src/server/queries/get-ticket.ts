import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { Note } from '#contracts/ticket.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { toAttachment } from './attachment-rows.ts'
import { ticketsBehind } from './calls-of-ticket.ts'
import { ticketsIn } from './scope-filter.ts'
import { ticketInclude, toTicket } from './ticket-rows.ts'

const visibleDigits = 3

/** One ticket with its notes, calls and photos, those of tickets merged into it among them; a ticket the actor may not see is not found. */
export async function getTicket(actor: Actor, id: string): Promise<Outcome<ApiOutput<'GET /tickets/{id}'>>> {
  const row = await prisma().ticket.findFirst({
    where: { AND: [{ id }, ticketsIn(scopeOf(actor))] },
    include: {
      ...ticketInclude,
      notes: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  })
  if (row === null) return refuse('not-found')
  const behind = await ticketsBehind(id)
  const attachments = await prisma().attachment.findMany({
    where: { ticketId: { in: behind }, removedAt: null },
    orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
  })
  const calls = await prisma().call.findMany({
    where: { ticketId: { in: behind } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { caller: true },
  })
  const authors = await authorsOf([...row.notes.map(({ authorId }) => authorId), ...attachments.map(({ addedById }) => addedById)])
  return done({
    ticket: toTicket(row),
    notes: row.notes.map((note) => ({
      id: note.id,
      kind: note.kind as Note['kind'],
      text: note.text,
      author: authors.get(note.authorId)?.displayName ?? '',
      agency: authors.get(note.authorId)?.agencyCode ?? null,
      at: note.at.toISOString(),
    })),
    calls: calls.map((call) => ({
      id: call.id,
      at: call.at.toISOString(),
      hasName: Boolean(call.caller?.name),
      phoneEnding: call.caller?.phone?.slice(-visibleDigits) ?? null,
      note: call.note,
      mergedFrom: call.ticketId === id ? null : call.ticketId,
    })),
    attachments: attachments.map((attachment) => toAttachment(attachment, authors.get(attachment.addedById), id)),
  })
}

async function authorsOf(ids: readonly string[]) {
  const users = await prisma().user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, displayName: true, agencyCode: true },
  })
  return new Map(users.map((user) => [user.id, user]))
}
