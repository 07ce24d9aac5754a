import { v7 as uuidv7 } from 'uuid'
import type { Note } from '#contracts/ticket.ts'
import { seal } from '../log/seal.ts'
import type { TicketContext } from './ticket-command.ts'

/** What the log may know of a note. */
export type NoteData = { readonly noteId: string; readonly noteDigest: string } | Record<string, never>

/** Writes free text into a row of its own; nothing is written for no text. */
export async function writeNote(
  { tx, ticket, actor, now }: TicketContext,
  kind: Note['kind'],
  text: string | null,
  id = uuidv7(),
): Promise<NoteData> {
  if (text === null) return {}
  const { salt, digest } = seal([text])
  await tx.note.create({ data: { id, ticketId: ticket.id, kind, text, salt, authorId: actor.id, at: now } })
  return { noteId: id, noteDigest: digest }
}
