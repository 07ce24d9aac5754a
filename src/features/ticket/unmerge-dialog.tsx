'use client'

import { useTranslations } from 'next-intl'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { notify } from '#ui/toast.tsx'

/** Says what taking a merge apart does, and does it. */
export function UnmergeDialog({ ticket, size, onClose }: { ticket: Ticket; size: ButtonSize; onClose: () => void }) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const act = useAct()

  async function run() {
    const outcome = await act.run('unmerge', (signal) => api('POST /tickets/{id}/unmerge', { params: { id: ticket.id }, signal }))
    if (outcome === 'failed') return
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else notify({ title: t('done.unmerge'), tone: 'done' })
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('finish.unmergeTitle', { number: shortNumber(ticket.number) })}
      description={t('finish.unmergeHint')}
      closeLabel={common('act.close')}
    >
      <form noValidate className="flex flex-col gap-3 pt-1" onSubmit={(event) => (event.preventDefault(), void run())}>
        <ActFailure act={act} label={t('finish.unmergeSubmit')} size={size} onAgain={() => void run()} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button size={size} tone="quiet" onClick={onClose}>
            {t('finish.back')}
          </Button>
          <Button type="submit" size={size} tone="primary" busy={act.sending !== null}>
            {act.sending === null ? t('finish.unmergeSubmit') : t('sending')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
