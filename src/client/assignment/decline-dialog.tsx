'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { declineReasons, type DeclineReason } from '#domain/assignment.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { ActFailure } from '../act/act-failure.tsx'
import { useAct } from '../act/use-act.ts'
import { useCity } from '../city-context.tsx'
import { takeStep } from './take-step.ts'

type DeclineDialogProps = {
  ticketId: string
  agency: string
  onClose: () => void
  onOvertaken: () => void
  /** Takes the decline on in place of sending it at once. */
  onDecline?: (reason: DeclineReason, note: string | undefined) => void
}

/** Asks why an agency declines: one of the coded reasons, and words where they help; `other` needs them. */
export function DeclineDialog(props: DeclineDialogProps) {
  const t = useTranslations('ticket.decline')
  const common = useTranslations('common')
  const city = useCity()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t('title', { agency: city.agencyName(props.agency) })}
      description={t('hint')}
      closeLabel={common('act.close')}
    >
      <DeclineForm {...props} />
    </Dialog>
  )
}

function DeclineForm({ ticketId, agency, onClose, onOvertaken, onDecline }: DeclineDialogProps) {
  const t = useTranslations('ticket.decline')
  const common = useTranslations('common')
  const act = useAct()
  const group = useId()
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason === null ? 'reason' : reason === 'other' && note.trim() === '' ? 'words' : null

  async function submit() {
    setTried(true)
    if (reason === null || missing !== null) return
    if (onDecline) {
      onDecline(reason, note.trim() || undefined)
      onClose()
      return
    }
    const words = { reason, ...(note.trim() && { note: note.trim() }) }
    const outcome = await act.run('decline', (signal) => takeStep({ id: ticketId, agency, action: 'decline' }, words, signal))
    if (outcome === 'overtaken') onOvertaken()
    if (outcome !== 'failed') onClose()
  }

  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => (event.preventDefault(), void submit())}>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="sr-only">{t('reason')}</legend>
        {declineReasons.map((code) => (
          <label
            key={code}
            className="flex min-h-14 cursor-pointer items-center gap-3 rounded-md border border-edge bg-raised px-4 text-base font-medium has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={group}
              value={code}
              checked={reason === code}
              onChange={() => setReason(code)}
              className="size-5 shrink-0 accent-(--c-accent) outline-none"
            />
            {common(`declineReason.${code}`)}
          </label>
        ))}
      </fieldset>
      {tried && missing === 'reason' && <FieldError>{t('needReason')}</FieldError>}
      <TextArea
        label={reason === 'other' ? t('wordsNeeded') : t('words')}
        maxLength={1000}
        value={note}
        error={tried && missing === 'words' ? t('needWords') : null}
        onChange={(event) => setNote(event.target.value)}
      />
      <ActFailure act={act} label={common('assignmentAction.decline')} size="field" onAgain={() => void submit()} />
      <div className="flex gap-2">
        <Button size="field" tone="quiet" className="grow basis-0" onClick={onClose}>
          {common('act.cancel')}
        </Button>
        <Button type="submit" size="field" tone="danger" className="grow basis-0" busy={act.sending !== null}>
          {act.sending === null ? common('assignmentAction.decline') : t('sending')}
        </Button>
      </div>
    </form>
  )
}
