'use client'

import { Save } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type SubmitEvent, type RefObject } from 'react'
import { DeclineDialog } from '#client/assignment/decline-dialog.tsx'
import { ResultDialog } from '#client/assignment/result-dialog.tsx'
import { CallersDialog } from '#client/callers/callers-dialog.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/text-area.tsx'
import type { FieldTask } from './field-task.ts'
import type { TaskDialog } from './task-buttons.tsx'
import type { Doing } from './use-field.ts'

export type TaskDialogsProps = { task: FieldTask; dialog: TaskDialog; onDo: (doing: Doing) => void; onClose: () => void }

/** The questions a task can ask. A decline and a note go the way of the steps: kept first, sent when there is a network. */
export function TaskDialogs({ task: { ticket, own }, dialog, onDo, onClose }: TaskDialogsProps) {
  const ticketWords = useTranslations('ticket')
  const common = useTranslations('common')
  const area = useRef<HTMLTextAreaElement>(null)
  if (dialog === 'decline')
    return (
      <DeclineDialog
        ticketId={ticket.id}
        agency={own.agency}
        onClose={onClose}
        onOvertaken={onClose}
        onDecline={(reason, note) => onDo({ kind: 'step', action: 'decline', reason, note })}
      />
    )
  if (dialog === 'result')
    return <ResultDialog type={ticket.type} agency={own.agency} onClose={onClose} onResult={(words) => onDo({ kind: 'step', action: 'complete', ...words })} />
  if (dialog === 'note')
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={ticketWords('noteFor', { number: shortNumber(ticket.number) })} closeLabel={common('act.close')} initialFocus={area}>
        <FieldNote
          areaRef={area}
          onNote={(text) => {
            onDo({ kind: 'note', text })
            onClose()
          }}
        />
      </Dialog>
    )
  return <CallersDialog ticket={ticket} onClose={onClose} />
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
