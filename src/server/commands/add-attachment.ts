import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import type { Attachment } from '#contracts/attachment.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { scopeOf } from '#domain/access.ts'
import { mayAddFrom, mostPhotoBytes, mostPhotos, type AttachmentSource } from '#domain/attachment.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { stepTime, type ToldStep } from '#domain/step-time.ts'
import { receiveFile } from '../attachments/receive-file.ts'
import { redraw, type Drawn } from '../attachments/redraw.ts'
import { attachmentStore } from '../attachments/store.ts'
import { whileUnsettled } from '../attachments/unsettled.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { toAttachment } from '../queries/attachment-rows.ts'
import { ticketsIn } from '../queries/scope-filter.ts'
import { claimKey } from './claim-key.ts'
import { restartUpdateClock } from './restart-update-clock.ts'
import { ticketAsItStands } from './ticket-as-it-stands.ts'
import { changed, changeTicketIn } from './ticket-command.ts'

export type NewAttachment = ToldStep & {
  readonly ticketId: string
  readonly source: AttachmentSource
  /** The file as it is sent, not read yet. */
  readonly file: Readable
  readonly key: string | null
}
export type AttachmentAdded = { readonly ticket: Ticket; readonly attachment: Attachment; readonly created: boolean }
type Kept = Drawn & { readonly id: string; readonly digest: Uint8Array<ArrayBuffer>; readonly thumbnailDigest: Uint8Array<ArrayBuffer> }

/**
 * Adds a photo to a ticket the actor may see, open or ended. It is received and drawn anew before anything is locked; its files
 * are on the disk before the row says so. From an agency at work it is a word of how it goes. The same idempotency key again
 * gives the photo of the first time. Refuses an agency that says a caller sent it, a file that is no photo or too large, a full
 * ticket, and the times that `stepTime` refuses.
 * @param clock asked once the photo is there: a slow line takes minutes
 */
export async function addAttachment(actor: Actor, added: NewAttachment, clock: () => Date): Promise<Outcome<AttachmentAdded>> {
  const refused = await refuseEarly(actor, added, clock())
  if (refused !== null) return refused
  const earlier = added.key === null ? null : await prisma().idempotencyKey.findUnique({ where: { key: added.key } })
  if (earlier !== null) return transaction((tx) => addedBefore(tx, actor, added.ticketId, earlier.resource))
  const id = uuidv7()
  return whileUnsettled(id, async (folder) => {
    const kept = await keep(id, folder, added.file)
    if (!kept.ok) return kept
    const outcome = await write(actor, added, kept.value, clock())
    // What threw may have been committed all the same: that is found out later.
    if (!outcome.ok || !outcome.value.created) await attachmentStore().remove(id)
    return outcome
  })
}

/** What can be said without the file is said before it is read. */
async function refuseEarly(actor: Actor, { ticketId, source, ...told }: NewAttachment, now: Date): Promise<Refusal | null> {
  const visible = await prisma().ticket.count({ where: { AND: [{ id: ticketId }, ticketsIn(scopeOf(actor))] } })
  if (visible === 0) return refuse('not-found')
  if (!mayAddFrom(actor.role, source)) return refuse('forbidden')
  const time = stepTime(told, now, now)
  return time.ok ? null : time
}

async function keep(id: string, folder: string, file: Readable): Promise<Outcome<Kept>> {
  const original = path.join(folder, 'original')
  const files = { photo: path.join(folder, 'photo'), thumbnail: path.join(folder, 'thumbnail') }
  const received = await receiveFile(file, original, mostPhotoBytes)
  if (!received.ok) return received
  const drawn = await redraw(original, files)
  if (!drawn.ok) return drawn
  const digests = { digest: await digestOf(files.photo), thumbnailDigest: await digestOf(files.thumbnail) }
  await attachmentStore().put(id, files)
  return done({ id, ...drawn.value, ...digests })
}

const digestOf = async (file: string) => new Uint8Array(createHash('sha256').update(await fs.readFile(file)).digest())

const write = (actor: Actor, { ticketId, source, key, ...told }: NewAttachment, { id, ...kept }: Kept, now: Date): Promise<Outcome<AttachmentAdded>> =>
  transaction<AttachmentAdded>(async (tx) => {
    const earlier = await claimKey(tx, key, id, now)
    if (earlier !== null) return addedBefore(tx, actor, ticketId, earlier)
    const outcome = await changeTicketIn(tx, actor, ticketId, now, async (context) => {
      if ((await tx.attachment.count({ where: { ticketId, removedAt: null } })) >= mostPhotos) return refuse('too-many-photos')
      const taken = stepTime(told, new Date(0), now)
      if (!taken.ok) return taken
      await tx.attachment.create({ data: { id, ticketId, source, ...kept, takenAt: taken.value, at: now, addedById: actor.id } })
      await restartUpdateClock(context)
      const digest = Buffer.from(kept.digest).toString('hex')
      return changed('attachment.added', { attachmentId: id, source, digest, ...(taken.value < now && { takenAt: taken.value.toISOString() }) })
    })
    return outcome.ok ? addedOf(tx, actor, outcome.value, id, true) : outcome
  })

async function addedBefore(tx: Tx, actor: Actor, ticketId: string, id: string): Promise<Outcome<AttachmentAdded>> {
  const ticket = await ticketAsItStands(tx, actor, ticketId)
  return ticket.ok ? addedOf(tx, actor, ticket.value, id, false) : ticket
}

async function addedOf(tx: Tx, { id: addedById, name, agency }: Actor, ticket: Ticket, id: string, created: boolean): Promise<Outcome<AttachmentAdded>> {
  const row = await tx.attachment.findFirst({ where: { id, ticketId: ticket.id, addedById } })
  if (row === null) return refuse('not-found')
  return done({ ticket, attachment: toAttachment(row, { displayName: name, agencyCode: agency }, ticket.id), created })
}
