import type { Note, Ticket } from '#contracts/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { restartUpdateClock } from './restart-update-clock.ts'
import { changed, changeTicket } from './ticket-command.ts'
import { writeNote } from './write-note.ts'

/** Adds a note to a ticket the actor may see, open or ended. From an agency at work it is a word of how it goes. */
export async function addNote(
  actor: Actor,
  ticketId: string,
  text: string,
  now: Date,
): Promise<Outcome<{ ticket: Ticket; note: Note }>> {
  let id = ''
  const outcome = await changeTicket(actor, ticketId, now, async (context) => {
    const data = await writeNote(context, 'note', text)
    if ('noteId' in data) id = data.noteId
    await restartUpdateClock(context)
    return changed('note.added', data)
  })
  if (!outcome.ok) return outcome
  const note: Note = { id, kind: 'note', text, author: actor.name, agency: actor.agency, at: now.toISOString() }
  return done({ ticket: outcome.value, note })
}
