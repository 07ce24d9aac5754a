'use client'

import { PhoneCall } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { AssignmentStatusMark } from '#client/marks/status-ring.tsx'
import type { Assignment, Note, Ticket } from '#contracts/ticket.ts'
import { declineReasons } from '#domain/assignment.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { AssignmentActions } from './assignment-actions.tsx'
import { AssignmentClocks } from './assignment-clocks.tsx'
import { AssignmentUnits, type UnitsAtHand } from './assignment-units.tsx'
import { HandOverLine } from './hand-over-line.tsx'
import { OverdueActs } from './overdue-acts.tsx'
import { StandingClock } from './standing-clock.tsx'
import type { TicketActs } from './ticket-acts.ts'

type AssignmentRowProps = { ticket: Ticket; assignment: Assignment; notes: readonly Note[] | null; units: UnitsAtHand; acts: TicketActs; size: ButtonSize; onVoice: () => void; voiceKey?: string }

/** One agency's part in the ticket. */
export function AssignmentRow({ ticket, assignment, notes, units, acts, size, onVoice, voiceKey }: AssignmentRowProps) {
  const handOver = useTranslations('ticket.handOver')
  const voice = useTranslations('ticket.voice')
  const reasons = useTranslations('common.declineReason')
  const city = useCity()
  const agency = city.agencyOf(assignment.agency)
  const reason = declineReasons.find((code) => code === assignment.reason)
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-raised p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-base font-bold" title={agency.name}>
          {agency.shortName}
        </span>
        <AssignmentStatusMark status={assignment.status} className="text-base" />
        <span className="ml-auto">
          <StandingClock assignment={assignment} />
        </span>
      </div>
      {agency.kind === 'partner' && <HandOverLine assignment={assignment} notes={notes} />}
      {assignment.status === 'declined' && reason && <p className="text-base font-semibold">{reasons(reason)}</p>}
      {assignment.result && <p className="text-base font-semibold">{city.resultName(assignment.result)}</p>}
      <AssignmentClocks assignment={assignment} />
      <OverdueActs ticket={ticket} assignment={assignment} acts={acts} size={size} />
      {acts.voice(assignment.agency) && (
        <Button size={size} icon={<PhoneCall aria-hidden className="size-5" />} keys={voiceKey} onClick={onVoice}>
          {agency.kind === 'partner' ? handOver('open') : voice('open')}
        </Button>
      )}
      <AssignmentUnits ticket={ticket} assignment={assignment} atHand={units} may={agency.kind === 'agency' && acts.units(assignment.agency)} size={size} />
      <AssignmentActions ticket={ticket} assignment={assignment} acts={acts} size={size} />
    </li>
  )
}
