import { z } from 'zod'
import { attachmentSources, mostPhotoBytes, photoTypes, removalReasons } from '#domain/attachment.ts'
import { leadRoles } from '#domain/roles.ts'
import { attachmentSchema } from '../attachment.ts'
import { instant, uuid } from '../scalars.ts'
import { ticketSchema } from '../ticket.ts'
import { endpoint } from './endpoint.ts'

const idParams = z.object({ id: uuid })

export const attachmentEndpoints = {
  'POST /tickets/{id}/attachments': endpoint({
    summary: 'Add a photo, the body being its file (JPEG, PNG or WebP); it is drawn anew, without where and with what it was taken',
    tag: 'attachments', door: 'signed-in', idempotent: true, params: idParams,
    query: z.object({
      source: z.enum(attachmentSources).default('field'),
      /** When it was taken and when it is sent, both by the sender's own clock, where there was no line in between. */
      takenAt: instant.optional(),
      sentAt: instant.optional(),
    }),
    upload: { types: photoTypes, mostBytes: mostPhotoBytes }, success: [201, 200],
    output: z.object({ ticket: ticketSchema, attachment: attachmentSchema }),
  }),
  'GET /attachments/{id}': endpoint({
    summary: 'A photo, for whoever may see its ticket',
    tag: 'attachments', door: 'signed-in', params: idParams, media: 'image/jpeg', success: [200], output: z.custom<Uint8Array>(),
  }),
  'GET /attachments/{id}/thumbnail': endpoint({
    summary: 'A small picture of a photo, for whoever may see its ticket',
    tag: 'attachments', door: 'signed-in', params: idParams, media: 'image/jpeg', success: [200], output: z.custom<Uint8Array>(),
  }),
  'POST /attachments/{id}/remove': endpoint({
    summary: 'Remove a photo with its file, with a reason; a second time changes nothing',
    tag: 'attachments', door: leadRoles, params: idParams, body: z.object({ reason: z.enum(removalReasons) }), success: [200],
    output: z.object({ ticket: ticketSchema }),
  }),
} as const
