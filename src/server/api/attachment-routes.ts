import type { attachmentEndpoints } from '#contracts/api/attachment-endpoints.ts'
import type { Picture } from '../attachments/port.ts'
import type { Actor } from '../auth/actor.ts'
import { addAttachment } from '../commands/add-attachment.ts'
import { removeAttachment } from '../commands/remove-attachment.ts'
import { done } from '../db/transaction.ts'
import { answer, type Handlers } from '../http/route.ts'
import { readAttachment } from '../queries/read-attachment.ts'

export const attachmentRoutes: Handlers<keyof typeof attachmentEndpoints> = {
  'POST /tickets/{id}/attachments': async ({ actor, params, query, file, idempotencyKey: key }) => {
    const added = await addAttachment(actor, { ticketId: params.id, ...query, file, key }, () => new Date())
    if (!added.ok) return added
    const { created, ...rest } = added.value
    return answer(rest, created ? 201 : 200)
  },
  'GET /attachments/{id}': ({ actor, params }) => picture(actor, params.id, 'photo'),
  'GET /attachments/{id}/thumbnail': ({ actor, params }) => picture(actor, params.id, 'thumbnail'),
  'POST /attachments/{id}/remove': async ({ actor, params, body, now }) => {
    const removed = await removeAttachment(actor, params.id, body.reason, now)
    return removed.ok ? answer({ ticket: removed.value }) : removed
  },
}

async function picture(actor: Actor, id: string, which: Picture) {
  const read = await readAttachment(actor, id, which)
  if (!read.ok) return read
  return done({ body: read.value.bytes, headers: { 'Content-Disposition': `inline; filename="${read.value.name}"` } })
}
