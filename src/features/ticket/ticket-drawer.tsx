'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { useMe } from '#client/me-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { Button } from '#ui/button.tsx'
import { Drawer } from '#ui/drawer.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { AnswersSection } from './answers-section.tsx'
import type { UnitsAtHand } from './assignment-units.tsx'
import { AssignmentsSection } from './assignments-section.tsx'
import { CallersSection } from './callers-section.tsx'
import { NotesSection } from './notes-section.tsx'
import { PhotosSection } from './photos-section.tsx'
import { ticketActsOf } from './ticket-acts.ts'
import { hasFooter, TicketFooter } from './ticket-footer.tsx'
import { TicketSummary } from './ticket-summary.tsx'
import { TimelineSection } from './timeline-section.tsx'
import { ViewersLine } from './viewers-line.tsx'
import { useTicketDetails, type TicketDetails } from './use-ticket-details.ts'

export type TicketDrawerProps = {
  ticketId: string
  onClose: () => void
  /** Opens another ticket that this one speaks of, where the page can. */
  onOpenTicket?: (ticketId: string) => void
  /** Replays where a unit was, where the page can and the person may. */
  onReplay?: UnitsAtHand['onReplay']
}

/** Everything about one ticket and what the signed-in person may do to it. Its parent must be `relative`; the page behind stays in use. */
export function TicketDrawer({ ticketId, onClose, ...links }: TicketDrawerProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const details = useTicketDetails(ticketId)
  const { ticket, hidden, error, retry } = details
  if (ticket && !hidden) return <Opened ticket={ticket} details={details} onClose={onClose} {...links} />
  return (
    <Drawer subject={ticketId} title={hidden ? t('notVisible') : common('loading')} closeLabel={t('close')} onClose={onClose}>
      {hidden ? (
        <EmptyState title={t('notVisibleDetail')} />
      ) : error ? (
        <Failed error={error} onRetry={retry} />
      ) : (
        <Spinner label={common('loading')} className="justify-center p-10 text-3xl text-faint" />
      )}
    </Drawer>
  )
}

type OpenedProps = { ticket: Ticket; details: TicketDetails } & Omit<TicketDrawerProps, 'ticketId'>

function Opened({ ticket, details, onClose, onOpenTicket, onReplay }: OpenedProps) {
  const t = useTranslations('ticket')
  const me = useMe()
  const { agencyOf } = useCity()
  const acts = useMemo(() => ticketActsOf(ticket, me, (code) => agencyOf(code).kind === 'partner'), [ticket, me, agencyOf])
  const size = me.role === 'agency-staff' ? 'field' : 'desk'
  return (
    <Drawer
      subject={ticket.id}
      closeLabel={t('close')}
      onClose={onClose}
      title={
        <span className="flex flex-wrap items-center gap-x-3">
          <TicketNumber number={ticket.number} full className="text-base text-quiet" />
          <IncidentType code={ticket.type} />
        </span>
      }
      footer={hasFooter(acts) && <TicketFooter key={ticket.id} ticket={ticket} acts={acts} size={size} />}
    >
      <div key={ticket.id} className="flex flex-col divide-y divide-line">
        <ViewersLine ticketId={ticket.id} />
        <TicketSummary ticket={ticket} recordedAt={details.events?.[0]?.at ?? null} size={size} onOpenTicket={onOpenTicket} />
        {details.error !== null && <Failed error={details.error} onRetry={details.retry} />}
        <AnswersSection ticket={ticket} acts={acts} size={size} />
        <AssignmentsSection ticket={ticket} notes={details.notes} acts={acts} size={size} onReplay={onReplay} />
        <NotesSection ticketId={ticket.id} notes={details.notes} may={acts.may('note')} size={size} />
        <PhotosSection ticket={ticket} photos={details.attachments} size={size} />
        <CallersSection ticket={ticket} calls={details.calls} size={size} />
        <TimelineSection events={details.events} onOpenTicket={onOpenTicket} />
      </div>
    </Drawer>
  )
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const { title } = useProblemWords()(error)
  return (
    <EmptyState title={t('loadFailed')} detail={title} className="py-5" action={<Button onClick={onRetry}>{common('act.retry')}</Button>} />
  )
}
