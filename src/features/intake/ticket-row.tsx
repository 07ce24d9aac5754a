'use client'

import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { TicketStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { ViewersMark } from '#client/marks/viewers-mark.tsx'
import { useFormat } from '#client/use-format.ts'
import type { AgencyData } from '#contracts/city.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { AttentionReason } from '#domain/attention.ts'
import { cx } from '#ui/cx.ts'

type TicketRowProps = {
  ticket: Ticket
  attention: AttentionReason
  /** Seconds past the time to accept; 0 when it is not. */
  overdue: number
  selected: boolean
  onSelect: (ticketId: string) => void
}

/** One open ticket: how urgent, what, where, how old; and in words, when it waits for a person. */
export const TicketRow = memo(function TicketRow({ ticket, attention, overdue, selected, onSelect }: TicketRowProps) {
  const t = useTranslations('common')
  const format = useFormat()
  const city = useCity()
  const untold = ticket.assignments.filter(({ agency, status }) => status === 'pending' && city.agencyOf(agency).kind === 'partner')
  const { address, landmark, kelurahan, kecamatan } = ticket.location
  const place = [address, landmark].filter(Boolean).join(', ') || kelurahan || t('noAddress')
  const waits = attention === 'declined-by-all' || attention === 'unassigned'
  return (
    <button
      type="button"
      aria-current={selected || undefined}
      onClick={() => onSelect(ticket.id)}
      className={cx('flex w-full flex-col gap-0.5 border-b border-line px-4 py-2 text-left hover:bg-raised', selected && 'bg-accent-soft')}
    >
      <span className="flex w-full items-center gap-2">
        <PriorityMark priority={ticket.priority} compact />
        <IncidentType code={ticket.type} className="grow font-semibold" />
        <ViewersMark ticketId={ticket.id} />
        <Age since={ticket.openedAt} className="text-base font-semibold" />
      </span>
      <span title={place} className="w-full text-base leading-snug font-semibold wrap-anywhere line-clamp-2">{place}</span>
      <span className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 text-quiet">
        <TicketNumber number={ticket.number} />
        {kecamatan && <span>{kecamatan}</span>}
        {overdue > 0 ? (
          <strong className="rounded-sm bg-critical-fill px-1.5 text-white">{t('overdueBy', { age: format.age(overdue) })}</strong>
        ) : waits ? (
          <strong className="text-urgent">{t(`attention.${attention}`)}</strong>
        ) : (
          <TicketStatusMark status={ticket.status} />
        )}
        {ticket.callCount > 1 && <span>{t('callers', { count: ticket.callCount })}</span>}
      </span>
      {untold.length > 0 && (
        <span className="flex w-full items-start gap-1.5 text-sm font-semibold text-urgent">
          <Phone aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('notHandedOver', { agencies: untold.map(({ agency }) => withPhone(city.agencyOf(agency))).join(', ') })}
        </span>
      )}
    </button>
  )
})

const withPhone = ({ shortName, phone }: AgencyData) => (phone === undefined ? shortName : `${shortName} (${phone})`)
