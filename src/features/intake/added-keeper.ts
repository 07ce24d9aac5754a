// The small build of zod: the contract's own schemas would bring all of it to the browser.
import * as z from 'zod/mini'
import { kept } from '#client/kept/kept.ts'
import type { Draft } from './draft.ts'
import { readDraft } from './drafts-storage.ts'

/** A call that went to a ticket that was there already, the draft it came from, and when (milliseconds since 1970). */
export type AddedCall = { readonly ticketId: string; readonly number: string; readonly callId: string; readonly at: number; readonly draft: Draft }

/** How long an added call is offered to be taken off: after that somebody has worked with it. The ticket's own page still can. */
export const undoableMs = 30 * 60_000

const text = z.string()
const addedSchema = z.object({ ticketId: text, number: text, callId: text, at: z.number(), draft: z.unknown() })

/** Keeps the call last added in this browser, one a person: a reload must not lose the way back. */
export function createAddedKeeper(owner: string) {
  const read = async (now: number): Promise<AddedCall | null> => {
    const row = (await (await kept())?.all('undo').catch(() => []))?.find((one) => one.owner === owner)
    const added = addedSchema.safeParse(row?.undo)
    if (!added.success || now - added.data.at > undoableMs) return null
    const draft = readDraft(added.data.draft)
    return draft && { ...added.data, draft }
  }
  const keep = async (undo: AddedCall) => {
    await (await kept())?.put('undo', { key: owner, owner, savedAt: undo.at, undo }).catch(() => undefined)
  }
  const forget = async () => {
    await (await kept())?.remove('undo', owner).catch(() => undefined)
  }
  return { read, keep, forget }
}
