'use client'

import { useTranslations } from 'next-intl'
import { takeStep } from '#client/assignment/take-step.ts'
import { useCity } from '#client/city-context.tsx'
import type { ButtonSize } from '#ui/button.tsx'
import { WordsDialog } from './words-dialog.tsx'

type VoiceDialogProps = { ticketId: string; agency: string; onClose: () => void; size: ButtonSize }

/** Records that an agency accepted by telephone, and who said so. */
export function VoiceDialog({ ticketId, agency, onClose, size }: VoiceDialogProps) {
  const t = useTranslations('ticket.voice')
  const name = useCity().agencyName(agency)
  return (
    <WordsDialog
      onClose={onClose}
      title={t('title', { agency: name })}
      description={t('hint')}
      label={t('by')}
      needed={t('needBy')}
      submit={t('submit')}
      tone="primary"
      size={size}
      maxLength={120}
      send={(by, signal) => takeStep({ id: ticketId, agency, action: 'accept' }, { byVoice: true, by }, signal)}
      done={t('done', { agency: name })}
    />
  )
}
