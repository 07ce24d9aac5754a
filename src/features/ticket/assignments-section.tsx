'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { AssignmentRow } from './assignment-row.tsx'
import { DispatchForm } from './dispatch-form.tsx'
import { Section } from './section.tsx'
import type { TicketActs } from './ticket-acts.ts'
import { useVoiceKey } from './use-voice-key.ts'
import { VoiceDialog } from './voice-dialog.tsx'

/** Each agency's part as a row of clocks, and sending the ticket to another. */
export function AssignmentsSection({ ticket, acts, size }: { ticket: Ticket; acts: TicketActs; size: ButtonSize }) {
  const t = useTranslations('ticket')
  const [voice, setVoice] = useState<string | null>(null)
  const first = ticket.assignments.find(({ agency, overdue }) => overdue !== null && acts.voice(agency)) ?? ticket.assignments.find(({ agency }) => acts.voice(agency))
  useVoiceKey(first ? () => setVoice(first.agency) : null)
  return (
    <Section title={t('section.assignments')}>
      {ticket.assignments.length === 0 && <p className="text-base text-quiet">{t('assignment.none')}</p>}
      <ul className="flex flex-col gap-2.5">
        {ticket.assignments.map((assignment) => (
          <AssignmentRow key={assignment.agency} ticket={ticket} assignment={assignment} acts={acts} size={size} onVoice={() => setVoice(assignment.agency)} voiceKey={assignment === first ? 'V' : undefined} />
        ))}
      </ul>
      {voice !== null && <VoiceDialog ticketId={ticket.id} agency={voice} open onClose={() => setVoice(null)} size={size} />}
      {acts.may('dispatch') && <DispatchForm ticket={ticket} size={size} />}
    </Section>
  )
}
