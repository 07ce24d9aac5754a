'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useAct } from '#client/act/use-act.ts'
import { takeStep } from '#client/assignment/take-step.ts'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import type { AgencyData } from '#contracts/city.ts'
import { holdsMobileNumber } from '#domain/mobile-number.ts'
import { clockTime } from '#i18n/wall-time.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { notify } from '#ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import { handedAtOf } from './handed-at.ts'

type HandOverDialogProps = { ticketId: string; agency: AgencyData; onClose: () => void; size: ButtonSize }

/** Records that a partner was told: who took it, under which number, when. */
export function HandOverDialog({ ticketId, agency, onClose, size }: HandOverDialogProps) {
  const t = useTranslations('ticket.handOver')
  const first = useRef<HTMLInputElement>(null)
  const { timeZone } = useCity().city
  const format = useFormat()
  const act = useAct()
  const [by, setBy] = useState('')
  const [reference, setReference] = useState('')
  const [time, setTime] = useState('')
  const [tried, setTried] = useState(false)
  // Somebody else was faster: what was typed stays to be read, or put into a note.
  const [overtaken, setOvertaken] = useState(false)
  const wrong = {
    by: by.trim() === '' ? t('needBy') : null,
    reference: holdsMobileNumber(reference) ? t('mobile') : null,
    time: time.trim() !== '' && clockTime(time) === null ? t('needTime') : null,
  }

  async function run() {
    setTried(true)
    if (wrong.by ?? wrong.reference ?? wrong.time) return
    const handedAt = handedAtOf(time, Date.now(), timeZone, format.day) ?? undefined
    const words = { byVoice: true, by: by.trim(), reference: reference.trim() || undefined, handedAt }
    const outcome = await act.run('hand-over', (signal) => takeStep({ id: ticketId, agency: agency.code, action: 'accept' }, words, signal))
    setOvertaken(outcome === 'overtaken')
    if (outcome !== 'done') return
    notify({ title: t('saved', { agency: agency.shortName }), tone: 'done' })
    onClose()
  }
  return (
    <FormDialog
      title={t('title', { agency: agency.shortName })}
      description={agency.phone === undefined ? t('hint') : `${t('call', { phone: agency.phone })} ${t('hint')}`}
      submit={t('submit')}
      size={size}
      act={act}
      onSubmit={run}
      onClose={onClose}
      initialFocus={first}
    >
      <TextField ref={first} label={t('by')} value={by} maxLength={120} autoComplete="off" error={tried ? wrong.by : null} onChange={({ target }) => setBy(target.value)} />
      <TextField label={t('reference')} value={reference} maxLength={60} autoComplete="off" error={tried ? wrong.reference : null} onChange={({ target }) => setReference(target.value)} />
      <TextField
        label={t('time')}
        hint={t('timeHint')}
        value={time}
        maxLength={5}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-40"
        error={tried ? wrong.time : null}
        onChange={({ target }) => setTime(target.value)}
      />
      {overtaken && <p role="alert" className="rounded-md border-2 border-urgent-fill bg-urgent-soft p-3 text-base font-semibold">{t('overtaken')}</p>}
    </FormDialog>
  )
}
