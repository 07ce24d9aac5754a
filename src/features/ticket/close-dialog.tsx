'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { notify } from '#ui/toast.tsx'

/** Asks how the incident ended and closes the ticket. */
export function CloseDialog({ ticket, size, onClose }: { ticket: Ticket; size: ButtonSize; onClose: () => void }) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const city = useCity()
  const act = useAct()
  const [disposition, setDisposition] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)

  async function run() {
    setTried(true)
    if (disposition === null) return
    const body = { disposition, note: note.trim() || null }
    const outcome = await act.run('close', (signal) => api('POST /tickets/{id}/close', { params: { id: ticket.id }, body, signal }))
    if (outcome === 'failed') return
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else notify({ title: t('done.close'), tone: 'done' })
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('finish.closeTitle', { number: shortNumber(ticket.number) })}
      description={t('finish.closeHint')}
      closeLabel={common('act.close')}
    >
      <form noValidate className="flex flex-col gap-3 pt-1" onSubmit={(event) => (event.preventDefault(), void run())}>
        <Select
          label={t('finish.disposition')}
          placeholder={t('finish.pickDisposition')}
          options={city.dispositions.map(({ code }) => ({ value: code, label: city.dispositionName(code) }))}
          value={disposition}
          onValueChange={setDisposition}
          error={tried && disposition === null ? t('finish.needDisposition') : null}
        />
        <TextArea label={t('finish.note')} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
        <ActFailure act={act} label={t('finish.closeSubmit')} size={size} onAgain={() => void run()} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button size={size} tone="quiet" onClick={onClose}>
            {t('finish.back')}
          </Button>
          <Button type="submit" size={size} tone="primary" busy={act.sending !== null}>
            {act.sending === null ? t('finish.closeSubmit') : t('sending')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
