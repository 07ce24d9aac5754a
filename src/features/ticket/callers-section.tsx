'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Callers } from '#client/callers/callers.tsx'
import { useMe } from '#client/me-context.tsx'
import type { Ticket, TicketCall } from '#contracts/ticket.ts'
import { isCentreRole } from '#domain/roles.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { CorrectCaller } from './correct-caller.tsx'
import { WishAct } from './wish-act.tsx'

type CallersSectionProps = { ticket: Ticket; calls: readonly TicketCall[] | null; size: ButtonSize }

/** Who called about the ticket, masked; folded away, for a large incident has many. */
export function CallersSection({ ticket, calls, size }: CallersSectionProps) {
  const t = useTranslations('ticket.callers')
  const common = useTranslations('common')
  // Whoever belongs to a ticket that was merged into another is dealt with there.
  const acts = isCentreRole(useMe().role) && ticket.status !== 'merged'
  const actOn = (call: TicketCall) =>
    acts && (
      <>
        {call.phoneEnding !== null && <WishAct ticketId={ticket.id} callId={call.id} size={size} />}
        <CorrectCaller ticketId={ticket.id} call={call} size={size} />
      </>
    )
  return (
    <details className="group">
      <summary className="flex min-h-12 cursor-pointer items-center gap-2 px-4 text-base font-bold">
        <ChevronDown aria-hidden className="size-5 shrink-0 -rotate-90 group-open:rotate-0" />
        {t('count', { count: ticket.callCount })}
      </summary>
      <div className="px-4 pb-3.5">
        {calls === null ? (
          <Spinner label={common('loading')} className="text-xl text-faint" />
        ) : (
          <Callers ticketId={ticket.id} calls={calls} size={size} actOn={actOn} />
        )}
      </div>
    </details>
  )
}
