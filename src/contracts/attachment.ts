import { z } from 'zod'
import { attachmentSources } from '#domain/attachment.ts'
import { code, instant, uuid } from './scalars.ts'

/** A photo of a ticket; the pictures themselves are read by their own addresses. */
export const attachmentSchema = z
  .object({
    id: uuid,
    source: z.enum(attachmentSources),
    takenAt: instant,
    /** When it was recorded; later than `takenAt` where there was no line. */
    at: instant,
    author: z.string(),
    agency: code.nullable(),
    width: z.int().positive(),
    height: z.int().positive(),
    bytes: z.int().positive(),
    /** The ticket it came with, where that one was merged into this. */
    mergedFrom: uuid.nullable(),
  })
  .meta({ id: 'Attachment' })

export type Attachment = z.infer<typeof attachmentSchema>
