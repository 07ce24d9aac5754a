'use client'

import { useQuery } from '@tanstack/react-query'
import { Save } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type SubmitEvent, type RefObject } from 'react'
import { api } from '#client/api.ts'
import { DeclineDialog } from '#client/assignment/decline-dialog.tsx'
import { ResultDialog } from '#client/assignment/result-dialog.tsx'
import { Callers } from '#client/callers/callers.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { TextArea } from '#ui/text-area.tsx'
import type { FieldTask } from './field-task.ts'
import type { TaskDialog } from './task-buttons.tsx'
import type { Doing } from './use-field.ts'

type TaskDialogsProps = { task: FieldTask; dialog: TaskDialog; onDo: (doing: Doing) => void; onClose: () => void }

/** The questions a task can ask. A decline and a note go the way of the steps: kept first, sent when there is a network. */
export function TaskDialogs({ task: { ticket, own }, dialog, onDo, onClose }: TaskDialogsProps) {
  const t = useTranslations('field')
  const common = useTranslations('common')
  const area = useRef<HTMLTextAreaElement>(null)
  const number = shortNumber(ticket.number)
  const close = (open: boolean) => !open && onClose()
  if (dialog === 'decline')
    return (
      <DeclineDialog
        open
        ticketId={ticket.id}
        agency={own.agency}
        onOpenChange={close}
        onOvertaken={onClose}
        onDecline={(reason, note) => onDo({ kind: 'step', action: 'decline', reason, note })}
      />
    )
  if (dialog === 'result')
    return <ResultDialog type={ticket.type} agency={own.agency} onClose={onClose} onResult={(words) => onDo({ kind: 'step', action: 'complete', ...words })} />
  if (dialog === 'note')
    return (
      <Dialog open onOpenChange={close} title={t('noteFor', { number })} closeLabel={common('act.close')} initialFocus={area}>
        <FieldNote
          areaRef={area}
          onNote={(text) => {
            onDo({ kind: 'note', text })
            onClose()
          }}
        />
      </Dialog>
    )
  return (
    <Dialog open onOpenChange={close} title={t('callersOf', { number })} closeLabel={common('act.close')}>
      <TicketCallers ticketId={ticket.id} version={ticket.version} />
    </Dialog>
  )
}

function FieldNote({ areaRef, onNote }: { areaRef: RefObject<HTMLTextAreaElement | null>; onNote: (text: string) => void }) {
  const t = useTranslations('field')
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const words = text.trim()
    setEmpty(words === '')
    if (words !== '') onNote(words)
  }
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={submit}>
      <TextArea ref={areaRef} label={t('noteLabel')} value={text} maxLength={2000} error={empty ? t('noteEmpty') : null} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" size="field" tone="primary" icon={<Save aria-hidden className="size-5" />}>{t('noteSend')}</Button>
    </form>
  )
}

function TicketCallers({ ticketId, version }: { ticketId: string; version: number }) {
  const common = useTranslations('common')
  const words = useProblemWords()
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', ticketId, version],
    queryFn: ({ signal }) => api('GET /tickets/{id}', { params: { id: ticketId }, signal }),
    placeholderData: (before) => before,
    networkMode: 'always',
  })
  if (data) return <Callers ticketId={ticketId} calls={data.calls} size="field" />
  if (!error) return <Spinner label={common('loading')} className="p-6 text-2xl" />
  return (
    <div className="flex flex-col gap-3">
      <FieldError>{words(error).title}</FieldError>
      <Button size="field" onClick={() => void refetch()}>{common('act.retry')}</Button>
    </div>
  )
}
