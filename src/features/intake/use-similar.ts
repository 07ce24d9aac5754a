'use client'

import { useState } from 'react'
import { api } from '#client/api.ts'
import { useFollowed } from '#client/use-followed.ts'
import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { precisions } from '#domain/places/match-strength.ts'
import type { Draft } from './draft.ts'
import { placeByLetter, type Placed } from './similar-places.ts'
import { useDebounced } from './use-debounced.ts'

const settleMs = 300
/** A ticket grows too old to be the same incident without an event. */
const againMs = 5 * 60_000
const none: readonly Similar[] = []

/** What of a draft says which incident it is; `null` while it says nothing, or may be a ticket of its own already. */
function askedOf({ point, place, type, address, landmark, description, attempted }: Draft) {
  if (attempted || (point === null && type === null)) return null
  const exact = place !== null && place.lat === point?.lat && place.lng === point.lng
  const precision = exact ? precisions.find((known) => known === place.precision) : undefined
  return {
    type,
    location: point && { lat: point.lat, lng: point.lng, address, landmark, precision },
    description: [description, point === null ? [landmark, address].join(' ') : ''].join(' ').trim().slice(0, 2000),
  }
}

/** Open tickets that may be the incident of the draft, each with its key; asked anew as the draft or the board changes. */
export function useSimilar(draft: Draft): readonly Placed<Similar>[] {
  const now = JSON.stringify([draft.key, askedOf(draft)])
  const settled = useDebounced(now, settleMs)
  const [of, asked] = JSON.parse(settled) as [string, ReturnType<typeof askedOf>]
  const { query } = useFollowed(
    {
      queryKey: ['similar', of, asked],
      queryFn: ({ signal }) => api('POST /tickets/similar', { body: asked ?? {}, signal }),
      enabled: asked !== null,
      // While the answer is on its way, the one before it stands; not that of another call.
      placeholderData: (before, query) => (query?.queryKey[1] === of ? before : undefined),
      refetchInterval: againMs,
    },
    ({ kind }) => kind.startsWith('ticket.'),
  )
  // The moment the form is empty or another call's, the suggestions are gone: their keys must not act on the next call.
  const found = askedOf(draft) === null || asked === null || of !== draft.key ? none : (query.data?.items ?? none)
  const [shown, setShown] = useState<{ readonly found: readonly Similar[]; readonly placed: readonly Placed<Similar>[] }>({ found: none, placed: [] })
  if (shown.found === found) return shown.placed
  const placed = placeByLetter(shown.placed, found, ({ ticketId }) => ticketId)
  setShown({ found, placed })
  return placed
}
