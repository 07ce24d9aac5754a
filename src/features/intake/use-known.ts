'use client'

import type { Draft } from './draft.ts'
import type { KnownCaller } from './caller/use-caller.ts'
import { placeCallerTickets } from './similar-places.ts'
import { useAddCaller, type AddCallerOptions } from './use-add-caller.ts'
import { useSimilar } from './use-similar.ts'
import { useSimilarKeys } from './use-similar-keys.ts'

/** The open tickets that the call in the form may belong to, by likeness and by its number, each with the key that adds it there. */
export function useKnown(draft: Draft, caller: KnownCaller | null, options: AddCallerOptions) {
  const similar = useSimilar(draft)
  const adding = useAddCaller(options)
  // What was sent once may be a ticket by now.
  const ownOpen = placeCallerTickets(draft.attempted ? [] : (caller?.history?.tickets ?? []).filter(({ open }) => open), similar)
  useSimilarKeys([...similar, ...ownOpen], adding)
  return { similar, ownOpen, adding }
}
