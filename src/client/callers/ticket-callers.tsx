'use client'

import { useQuery, type NetworkMode } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { api } from '../api.ts'
import { useProblemWords } from '../use-problem-words.ts'
import { Callers } from './callers.tsx'

type TicketCallersProps = { ticketId: string; version: number; networkMode?: NetworkMode }

/** Who called about a ticket, asked for when shown: for a card or a task, which have the ticket without its calls. */
export function TicketCallers({ ticketId, version, networkMode = 'online' }: TicketCallersProps) {
  const common = useTranslations('common')
  const words = useProblemWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', ticketId, version],
    queryFn: ({ signal }) => api('GET /tickets/{id}', { params: { id: ticketId }, signal }),
    placeholderData: (before) => before,
    networkMode,
  })
  if (data) return <Callers ticketId={ticketId} calls={data.calls} size="field" />
  if (!error) return <Spinner label={common('loading')} className="p-6 text-2xl" />
  return (
    <div className="flex flex-col gap-3">
      <FieldError>{words(error).title}</FieldError>
      <Button size="field" onClick={() => void refetch()}>
        {common('act.retry')}
      </Button>
    </div>
  )
}
