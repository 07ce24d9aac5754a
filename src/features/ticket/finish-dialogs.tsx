'use client'

import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import { shortNumber } from '#client/marks/short-number.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { UnmergeDialog } from './unmerge-dialog.tsx'
import { WordsDialog } from './words-dialog.tsx'

export type FinishAction = 'close' | 'cancel' | 'reopen' | 'merge' | 'unmerge'
type FinishDialogsProps = { ticket: Ticket; action: FinishAction; size: ButtonSize; onClose: () => void }

/** The questions before a ticket ends, or is taken up again. */
export function FinishDialogs({ ticket, action, size, onClose }: FinishDialogsProps) {
  const t = useTranslations('ticket')
  const number = shortNumber(ticket.number)
  const params = { id: ticket.id }
  if (action === 'close') return <CloseDialog ticket={ticket} size={size} onClose={onClose} />
  if (action === 'merge') return <MergeDialog ticket={ticket} size={size} onClose={onClose} />
  if (action === 'unmerge') return <UnmergeDialog ticket={ticket} size={size} onClose={onClose} />
  const words = { onClose, size, label: t('finish.reason'), needed: t('finish.needReason') }
  if (action === 'cancel')
    return (
      <WordsDialog
        {...words}
        title={t('finish.cancelTitle', { number })}
        description={t('finish.cancelHint')}
        submit={t('finish.cancelSubmit')}
        done={t('done.cancel')}
        tone="danger"
        send={(reason, signal) => api('POST /tickets/{id}/cancel', { params, body: { reason }, signal })}
      />
    )
  return (
    <WordsDialog
      {...words}
      title={t('finish.reopenTitle', { number })}
      description={t('finish.reopenHint')}
      submit={t('finish.reopenSubmit')}
      done={t('done.reopen')}
      tone="primary"
      send={(reason, signal) => api('POST /tickets/{id}/reopen', { params, body: { reason }, signal })}
    />
  )
}
