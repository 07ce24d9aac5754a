import { kept } from '#client/kept/kept.ts'
import type { Draft } from './draft.ts'
import { readDraft } from './drafts-storage.ts'

/** A call that went to a ticket that was there already, the draft it came from, and when (milliseconds since 1970). */
export type AddedCall = { readonly ticketId: string; readonly number: string; readonly callId: string; readonly at: number; readonly draft: Draft }

/** How long an added call is offered to be taken off: after that somebody has worked with it. The ticket's own page still can. */
export const undoableMs = 30 * 60_000

/** An added call as it was kept, or `null` when it cannot be read any more. */
export function readAdded(kept: unknown): AddedCall | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { ticketId, number, callId, at, draft }: Record<string, unknown> = { ...kept }
  const read = readDraft(draft)
  if (typeof ticketId !== 'string' || typeof number !== 'string' || typeof callId !== 'string' || typeof at !== 'number' || read === null) return null
  return { ticketId, number, callId, at, draft: read }
}

/** Keeps the call last added in this browser, one a person: a reload must not lose the way back. */
export function createAddedKeeper(owner: string) {
  const read = async (now: number): Promise<AddedCall | null> => {
    const row = (await (await kept())?.all('undo').catch(() => []))?.find((one) => one.owner === owner)
    const added = readAdded(row?.undo)
    return added !== null && now - added.at <= undoableMs ? added : null
  }
  const keep = async (undo: AddedCall) => {
    await (await kept())?.put('undo', { key: owner, owner, savedAt: undo.at, undo }).catch(() => undefined)
  }
  const forget = async () => {
    await (await kept())?.remove('undo', owner).catch(() => undefined)
  }
  return { read, keep, forget }
}
