import type { Draft } from './draft.ts'

/** What a caller said, as a note to the ticket that they are added to; `otherType` is the type they told, where it is another. */
export function callNote({ description, landmark, address }: Draft, otherType: string | null): string | undefined {
  const place = [address, landmark].map((text) => text.trim()).filter(Boolean).join(', ')
  return [otherType, place, description.trim()].filter(Boolean).join('\n') || undefined
}
