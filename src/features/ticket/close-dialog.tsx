'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClosingAct } from './use-closing-act.ts'

/** Asks how the incident ended and closes the ticket. */
export function CloseDialog({ ticket, size, onClose }: { ticket: Ticket; size: ButtonSize; onClose: () => void }) {
  const t = useTranslations('ticket')
  const city = useCity()
  const { act, send } = useClosingAct(onClose)
  const [disposition, setDisposition] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)

  async function run() {
    setTried(true)
    if (disposition === null) return
    const body = { disposition, note: note.trim() || null }
    await send('close', (signal) => api('POST /tickets/{id}/close', { params: { id: ticket.id }, body, signal }), t('done.close'))
  }

  return (
    <FormDialog
      title={t('finish.closeTitle', { number: shortNumber(ticket.number) })}
      description={t('finish.closeHint')}
      submit={t('finish.closeSubmit')}
      size={size}
      act={act}
      onSubmit={run}
      onClose={onClose}
    >
      <Select
        label={t('finish.disposition')}
        placeholder={t('finish.pickDisposition')}
        options={city.dispositions.map(({ code }) => ({ value: code, label: city.dispositionName(code) }))}
        value={disposition}
        onValueChange={setDisposition}
        error={tried && disposition === null ? t('finish.needDisposition') : null}
      />
      <TextArea label={t('finish.note')} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
    </FormDialog>
  )
}
