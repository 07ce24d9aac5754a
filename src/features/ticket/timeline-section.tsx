'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import type { TimelineEvent } from '#contracts/event.ts'
import { Spinner } from '#ui/spinner.tsx'
import { eventLines } from './event-lines.ts'
import { EventRow } from './event-row.tsx'
import { Section } from './section.tsx'

type TimelineSectionProps = { events: readonly TimelineEvent[] | null; onOpenTicket?: (ticketId: string) => void }

/** All that happened to the ticket, latest first. */
export function TimelineSection({ events, onOpenTicket }: TimelineSectionProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const { city } = useCity()
  const lines = useMemo(() => eventLines(events ?? []).reverse(), [events])
  return (
    <Section title={t('section.timeline')} aside={<span className="text-sm text-faint">{t('timeline.wib', { zone: city.zoneLabel })}</span>}>
      {events === null && <Spinner label={common('loading')} className="text-xl text-faint" />}
      {events?.length === 0 && <p className="text-base text-quiet">{t('timeline.none')}</p>}
      <ol className="flex flex-col">
        {lines.map((line) => (
          <EventRow key={line.event.seq} line={line} onOpenTicket={onOpenTicket} />
        ))}
      </ol>
    </Section>
  )
}
