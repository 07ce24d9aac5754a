'use client'

import { Ban, CircleCheck, Merge, Pencil, RotateCcw, Split, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import type { TicketAction } from '#domain/ticket.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { FinishDialogs, type FinishAction } from './finish-dialogs.tsx'
import type { TicketActs } from './ticket-acts.ts'

type FooterAction = FinishAction | 'edit'
const shown: readonly (readonly [FooterAction & TicketAction, LucideIcon])[] = [
  ['edit', Pencil],
  ['close', CircleCheck],
  ['reopen', RotateCcw],
  ['merge', Merge],
  ['unmerge', Split],
  ['cancel', Ban],
]

const footerActions = (acts: TicketActs) => shown.filter(([action]) => acts.may(action))

/** Whether this person may do anything with the ticket as a whole. */
export const hasFooter = (acts: TicketActs): boolean => footerActions(acts).length > 0

/** What can be done with the ticket as a whole; only what this person may do now. */
export function TicketFooter({ ticket, acts, size }: { ticket: Ticket; acts: TicketActs; size: ButtonSize }) {
  const actions = useTranslations('common.ticketAction')
  const [dialog, setDialog] = useState<FooterAction | null>(null)
  const allowed = footerActions(acts)
  const close = () => setDialog(null)
  return (
    <div className="flex flex-wrap gap-2">
      {allowed.map(([action, Icon]) => (
        <Button
          key={action}
          size={size}
          tone={action === 'close' && ticket.status === 'resolved' ? 'primary' : 'plain'}
          className="grow"
          icon={<Icon aria-hidden className="size-5" />}
          onClick={() => setDialog(action)}
        >
          {actions(action)}
        </Button>
      ))}
      {dialog === 'edit' && <EditDialog ticket={ticket} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && <FinishDialogs ticket={ticket} action={dialog} size={size} onClose={close} />}
    </div>
  )
}
