'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Ticket } from '#contracts/ticket.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { api } from '../api.ts'
import { shortNumber } from '../marks/short-number.ts'
import { useProblemWords } from '../use-problem-words.ts'
import { Callers } from './callers.tsx'

type CallersDialogProps = { ticket: Ticket; onClose: () => void }

/** Who called about a ticket, for a card or a task, which have the ticket without its calls. */
export function CallersDialog({ ticket, onClose }: CallersDialogProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('callersOf', { number: shortNumber(ticket.number) })} closeLabel={common('act.close')}>
      <TicketCallers ticketId={ticket.id} version={ticket.version} />
    </Dialog>
  )
}

type TicketCallersProps = { ticketId: string; version: number }

function TicketCallers({ ticketId, version }: TicketCallersProps) {
  const common = useTranslations('common')
  const words = useProblemWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', ticketId, version],
    queryFn: ({ signal }) => api('GET /tickets/{id}', { params: { id: ticketId }, signal }),
    placeholderData: (before) => before,
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
