import { createHash } from 'node:crypto'
import { jsonbText } from './jsonb-text.ts'

export type PastEvent = {
  readonly kind: string
  readonly at: Date
  readonly actor: { readonly id: string; readonly role: string; readonly agency: string | null }
  readonly ticketId: string
  readonly version: number
  readonly data: object
  readonly view: object
  readonly audience: readonly string[]
}
export type ChainedEvent = PastEvent & { readonly seq: number; readonly dataText: string; readonly viewText: string; readonly prevHash: Buffer; readonly hash: Buffer }

/** Chains events as `append_event` does: each with the hash of the one before it, over the same text. */
export function pastLog(): (event: PastEvent) => ChainedEvent {
  let seq = 0
  let hash = createHash('sha256').update('siaga-112').digest()
  return (event) => {
    seq += 1
    const { kind, at, actor, ticketId, version, audience } = event
    const [dataText, viewText, prevHash] = [jsonbText(event.data), jsonbText(event.view), hash]
    const before = [seq, kind, at.getTime(), actor.id, actor.role, actor.agency, ticketId, version].map(jsonbText).join(', ')
    const text = `[${before}, ${dataText}, ${viewText}, ${jsonbText([...audience])}, "${prevHash.toString('hex')}"]`
    hash = createHash('sha256').update(text).digest()
    return { ...event, seq, dataText, viewText, prevHash, hash }
  }
}
