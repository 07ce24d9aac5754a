'use client'

import { useTranslations } from 'next-intl'
import { Callers } from '#client/callers/callers.tsx'
import type { Ticket, TicketCall } from '#contracts/ticket.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { Section } from './section.tsx'

/** Who called about the ticket, masked. */
export function CallersSection({ ticket, calls, size }: { ticket: Ticket; calls: readonly TicketCall[] | null; size: ButtonSize }) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  return (
    <Section title={t('section.callers')}>
      {calls === null ? <Spinner label={common('loading')} className="text-xl text-faint" /> : <Callers ticketId={ticket.id} calls={calls} size={size} />}
    </Section>
  )
}
