import type { Attachment } from '#contracts/attachment.ts'
import type { AttachmentSource } from '#domain/attachment.ts'
import type { Prisma } from '../db/dialect.ts'

export type AttachmentRow = Prisma.AttachmentGetPayload<object>
type Author = { readonly displayName: string; readonly agencyCode: string | null }

/** An attachment as a reader of a ticket gets it. */
export const toAttachment = (row: AttachmentRow, author: Author | undefined, ticketId: string): Attachment => ({
  id: row.id,
  source: row.source as AttachmentSource,
  takenAt: row.takenAt.toISOString(),
  at: row.at.toISOString(),
  author: author?.displayName ?? '',
  agency: author?.agencyCode ?? null,
  width: row.width,
  height: row.height,
  bytes: row.bytes,
  mergedFrom: row.ticketId === ticketId ? null : row.ticketId,
})
