'use client'

import { PencilLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { ApiProblem } from '#client/api-problem.ts'
import { PhoneReadingLine } from '#client/callers/phone-reading.tsx'
import type { TicketCall } from '#contracts/ticket.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClosingAct } from './use-closing-act.ts'

type Caller = { readonly name: string | null; readonly phone: string | null }
type CorrectCallerProps = { ticketId: string; call: TicketCall; size: ButtonSize }

/** Puts a caller's name and number right. What is known is revealed first, so that nothing is overwritten unseen; the log says so. */
export function CorrectCaller({ ticketId, call, size }: CorrectCallerProps) {
  const t = useTranslations('ticket.callers')
  const act = useAct()
  const [known, setKnown] = useState<Caller | null>(null)
  const nothing = !call.hasName && call.phoneEnding === null
  const label = nothing ? t('add') : t('correct')
  const open = () =>
    act.run('reveal', async (signal) => {
      setKnown(nothing ? { name: null, phone: null } : await api('POST /tickets/{id}/calls/{callId}/reveal', { params: { id: ticketId, callId: call.id }, signal }))
      return null
    })
  return (
    <>
      <Button size={size} tone="quiet" icon={<PencilLine aria-hidden className="size-5" />} busy={act.sending !== null} onClick={() => void open()}>
        {label}
      </Button>
      <ActFailure act={act} label={label} size={size} />
      {known && <CallerDialog title={label} ticketId={ticketId} callId={call.id} known={known} size={size} onClose={() => setKnown(null)} />}
    </>
  )
}

type CallerDialogProps = { title: string; ticketId: string; callId: string; known: Caller; size: ButtonSize; onClose: () => void }

function CallerDialog({ title, ticketId, callId, known, size, onClose }: CallerDialogProps) {
  const t = useTranslations('ticket')
  const first = useRef<HTMLInputElement>(null)
  const { act, send } = useClosingAct(onClose)
  const [phone, setPhone] = useState(known.phone ?? '')
  const [name, setName] = useState(known.name ?? '')
  const error = act.failure?.error
  const needed = error instanceof ApiProblem && error.problem.errors?.some(({ code }) => code === 'no-number')
  const save = () =>
    send('caller', (signal) => api('PUT /tickets/{id}/calls/{callId}/caller', { params: { id: ticketId, callId }, body: { phone, name }, signal }), t('callers.saved'))
  return (
    <FormDialog title={title} description={t('callers.correctHint')} submit={t('edit.save')} size={size} act={act} onSubmit={save} onClose={onClose} initialFocus={first}>
      <div>
        <TextField
          ref={first}
          label={t('callers.phone')}
          inputMode="tel"
          value={phone}
          maxLength={40}
          autoComplete="off"
          error={needed ? t('callers.stillCalled') : null}
          onChange={({ target }) => setPhone(target.value)}
        />
        <PhoneReadingLine phone={phone} />
      </div>
      <TextField label={t('callers.name')} value={name} maxLength={120} autoComplete="off" onChange={({ target }) => setName(target.value)} />
    </FormDialog>
  )
}
