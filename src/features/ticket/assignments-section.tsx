'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useUnits } from '#client/units/use-units.ts'
import type { Note, Ticket } from '#contracts/ticket.ts'
import type { ButtonSize } from '#ui/button.tsx'
import { AssignmentRow } from './assignment-row.tsx'
import type { UnitsAtHand } from './assignment-units.tsx'
import { DispatchForm } from './dispatch-form.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { Section } from './section.tsx'
import type { TicketActs } from './ticket-acts.ts'
import { useVoiceKey } from './use-voice-key.ts'
import { VoiceDialog } from './voice-dialog.tsx'

type AssignmentsSectionProps = { ticket: Ticket; notes: readonly Note[] | null; acts: TicketActs; size: ButtonSize } & Pick<UnitsAtHand, 'onReplay'>

/** Each agency's part as a row of clocks, and sending the ticket to another. */
export function AssignmentsSection({ ticket, notes, acts, size, onReplay }: AssignmentsSectionProps) {
  const t = useTranslations('ticket')
  const city = useCity()
  const { units } = useUnits({ enabled: ticket.assignments.some((assignment) => assignment.units.length > 0) })
  const [voice, setVoice] = useState<string | null>(null)
  const first = ticket.assignments.find(({ agency, overdue }) => overdue !== null && acts.voice(agency)) ?? ticket.assignments.find(({ agency }) => acts.voice(agency))
  useVoiceKey(first ? () => setVoice(first.agency) : null)
  const voiced = voice === null ? null : city.agencyOf(voice)
  return (
    <Section title={t('section.assignments')}>
      {ticket.assignments.length === 0 && <p className="text-base text-quiet">{t('assignment.none')}</p>}
      <ul className="flex flex-col gap-2.5">
        {ticket.assignments.map((assignment) => (
          <AssignmentRow key={assignment.agency} ticket={ticket} assignment={assignment} notes={notes} units={{ units, onReplay }} acts={acts} size={size} onVoice={() => setVoice(assignment.agency)} voiceKey={assignment === first ? 'V' : undefined} />
        ))}
      </ul>
      {voiced?.kind === 'partner' && <HandOverDialog ticketId={ticket.id} agency={voiced} onClose={() => setVoice(null)} size={size} />}
      {voice !== null && voiced?.kind === 'agency' && <VoiceDialog ticketId={ticket.id} agency={voice} onClose={() => setVoice(null)} size={size} />}
      {acts.may('dispatch') && <DispatchForm ticket={ticket} size={size} />}
    </Section>
  )
}
