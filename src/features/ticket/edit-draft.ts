import type { ApiInput } from '#contracts/api/endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'

/** What the edit form holds: the fields of a ticket that people type or pick. */
export type EditDraft = {
  readonly type: string
  readonly priority: Ticket['priority']
  readonly address: string
  readonly landmark: string
  readonly description: string
}
export type EditField = keyof EditDraft

export const editFields = ['type', 'priority', 'address', 'landmark', 'description'] as const satisfies readonly EditField[]

/** A ticket as the edit form shows it; no words are an empty text. */
export const draftOf = ({ type, priority, location, description }: Ticket): EditDraft => ({
  type,
  priority,
  address: location.address ?? '',
  landmark: location.landmark ?? '',
  description: description ?? '',
})

const same = (a: EditDraft[EditField], b: EditDraft[EditField]) =>
  typeof a === 'string' && typeof b === 'string' ? a.trim() === b.trim() : a === b

/** The fields in which two drafts differ; spaces at the ends make no difference. */
export const differing = (a: EditDraft, b: EditDraft): EditField[] => editFields.filter((field) => !same(a[field], b[field]))

type EditBody = ApiInput<'PATCH /tickets/{id}'>['body']

/** The request that turns `ticket` into `draft`, naming only what differs; `null` when nothing does. */
export function editBody(ticket: Ticket, draft: EditDraft): EditBody | null {
  const changed = new Set(differing(draftOf(ticket), draft))
  if (changed.size === 0) return null
  const { lat, lng } = ticket.location
  return {
    version: ticket.version,
    ...(changed.has('type') && { type: draft.type }),
    ...(changed.has('priority') && { priority: draft.priority }),
    ...((changed.has('address') || changed.has('landmark')) && { location: { lat, lng, address: draft.address, landmark: draft.landmark } }),
    ...(changed.has('description') && { description: draft.description }),
  }
}
