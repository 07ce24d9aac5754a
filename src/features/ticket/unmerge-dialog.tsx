'use client'

import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClosingAct } from './use-closing-act.ts'

/** Says what taking a merge apart does, and does it. */
export function UnmergeDialog({ ticket, size, onClose }: { ticket: Ticket; size: ButtonSize; onClose: () => void }) {
  const t = useTranslations('ticket')
  const { act, send } = useClosingAct(onClose)
  const run = () => send('unmerge', (signal) => api('POST /tickets/{id}/unmerge', { params: { id: ticket.id }, signal }), t('done.unmerge'))
  return (
    <FormDialog
      title={t('finish.unmergeTitle', { number: shortNumber(ticket.number) })}
      description={t('finish.unmergeHint')}
      submit={t('finish.unmergeSubmit')}
      size={size}
      act={act}
      onSubmit={run}
      onClose={onClose}
    />
  )
}
