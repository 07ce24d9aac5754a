import { v7 as uuidv7 } from 'uuid'
import type { Note, Ticket } from '#contracts/ticket.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { ticketsIn } from '../queries/scope-filter.ts'
import { ticketInclude, toTicket } from '../queries/ticket-rows.ts'
import { claimKey } from './claim-key.ts'
import { restartUpdateClock } from './restart-update-clock.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { writeNote } from './write-note.ts'

export type NoteAdded = { readonly ticket: Ticket; readonly note: Note; readonly created: boolean }

/**
 * Adds a note to a ticket the actor may see, open or ended. From an agency at work it is a word of how it goes. The same
 * idempotency key again gives the note of the first time.
 */
export const addNote = (actor: Actor, ticketId: string, text: string, now: Date, key: string | null = null): Promise<Outcome<NoteAdded>> =>
  transaction<NoteAdded>(async (tx) => {
    const id = uuidv7()
    const earlier = await claimKey(tx, key, id, now)
    if (earlier !== null) return addedBefore(tx, actor, ticketId, earlier)
    const outcome = await changeTicketIn(tx, actor, ticketId, now, async (context) => {
      const data = await writeNote(context, 'note', text, id)
      await restartUpdateClock(context)
      return changed('note.added', data)
    })
    return outcome.ok ? done({ ticket: outcome.value, note: noteOf(actor, { id, text, at: now }), created: true }) : outcome
  })

async function addedBefore(tx: Tx, actor: Actor, ticketId: string, id: string): Promise<Outcome<NoteAdded>> {
  const row = await tx.ticket.findFirst({ where: { AND: [{ id: ticketId }, ticketsIn(scopeOf(actor))] }, include: ticketInclude })
  const note = await tx.note.findFirst({ where: { id, ticketId, authorId: actor.id } })
  return row === null || note === null ? refuse('not-found') : done({ ticket: toTicket(row), note: noteOf(actor, note), created: false })
}

const noteOf = ({ name, agency }: Actor, { id, text, at }: { id: string; text: string; at: Date }): Note => ({
  id, kind: 'note', text, author: name, agency, at: at.toISOString(),
})
