'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { DeclineDialog } from '#client/assignment/decline-dialog.tsx'
import { CallersDialog } from '#client/callers/callers-dialog.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { NoteForm } from '#client/notes/note-form.tsx'
import { LazyUnitPicker } from '#client/units/lazy-unit-picker.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { notify } from '#ui/toast.tsx'
import type { CardDialog } from './queue-card.tsx'
import type { QueueCard } from './queue-cards.ts'
import type { TakeStep } from './use-steps.ts'

export type CardDialogsProps = { card: QueueCard; dialog: CardDialog; onStep: TakeStep; onClose: () => void }

/** The questions a card can ask. They stand outside the list, so that a card that moves does not take them along. */
export function CardDialogs({ card: { ticket, own }, dialog, onStep, onClose }: CardDialogsProps) {
  const t = useTranslations('queue')
  const ticketWords = useTranslations('ticket')
  const common = useTranslations('common')
  const area = useRef<HTMLTextAreaElement>(null)
  if (dialog === 'units') return <LazyUnitPicker ticket={ticket} agency={own.agency} onClose={onClose} />
  if (dialog === 'decline')
    return (
      <DeclineDialog
        ticketId={ticket.id}
        agency={own.agency}
        onClose={onClose}
        onOvertaken={onClose}
        onDecline={(reason, note) => onStep('decline', { reason, note })}
      />
    )
  if (dialog === 'note')
    return (
      <Dialog open onOpenChange={(open) => !open && onClose()} title={ticketWords('noteFor', { number: shortNumber(ticket.number) })} closeLabel={common('act.close')} initialFocus={area}>
        <NoteForm
          ticketId={ticket.id}
          size="field"
          areaRef={area}
          onAdded={() => {
            notify({ title: t('noteSent'), tone: 'done' })
            onClose()
          }}
        />
      </Dialog>
    )
  return <CallersDialog ticket={ticket} onClose={onClose} />
}
