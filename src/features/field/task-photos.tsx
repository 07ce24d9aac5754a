'use client'

import { useQuery } from '@tanstack/react-query'
import { api } from '#client/api.ts'
import { PhotoStrip } from '#client/photos/photo-strip.tsx'
import type { Ticket } from '#contracts/ticket.ts'

/** The photos of the task, as far as there is a network to see them by. */
export function TaskPhotos({ ticket: { id, version, number } }: { ticket: Ticket }) {
  const { data } = useQuery({
    queryKey: ['ticket', id, version],
    queryFn: ({ signal }) => api('GET /tickets/{id}', { params: { id }, signal }),
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  })
  if (!data || data.attachments.length === 0) return null
  return <div className="border-t border-line p-3"><PhotoStrip photos={data.attachments} number={number} /></div>
}
