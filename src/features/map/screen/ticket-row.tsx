'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { ViewersMark } from '#client/marks/viewers-mark.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import type { Ticket } from '#contracts/ticket.ts'
import { cx } from '#ui/cx.ts'
import { placeOf } from './place-of.ts'
import { lateAgencyOf, ReasonBadge } from './reason-badge.tsx'

type Props = { ticket: Ticket; selected: boolean; onSelect: (id: string) => void }

/** One ticket of the list: what, where, why it is up here, and since when. */
export const TicketRow = memo(function TicketRow({ ticket, selected, onSelect }: Props) {
  const t = useTranslations('map.list')
  const common = useTranslations('common')
  const city = useCity()
  const named = lateAgencyOf(ticket)
  const pending = ticket.assignments.filter(({ status, agency }) => status === 'pending' && agency !== named).map(({ agency }) => city.agencyName(agency))
  const { name, area } = placeOf(ticket.location)
  return (
    <button
      type="button"
      data-row={ticket.id}
      aria-current={selected || undefined}
      onClick={() => onSelect(ticket.id)}
      className={cx(
        'grid w-full grid-cols-[auto_1fr_auto] gap-x-2.5 border-b border-line px-3 py-1.5 text-left leading-5 hover:bg-raised focus-visible:-outline-offset-3',
        selected && 'bg-accent-soft! shadow-[inset_4px_0_0_var(--c-accent)]',
      )}
    >
      <PriorityMark priority={ticket.priority} compact className="row-span-3 self-start pt-0.5 text-base" />
      <span className="flex min-w-0 items-center gap-1.5 text-base leading-6 font-semibold">
        <TypeIcon icon={city.typeOf(ticket.type).icon} className="size-[1.15em] shrink-0 text-quiet" />
        <span className="truncate">{city.typeName(ticket.type)}</span>
      </span>
      <Age since={ticket.openedAt} className="justify-self-end text-base leading-6 font-semibold" />
      <span className="truncate" title={[name, area].filter(Boolean).join(', ')}>
        <bdi>{name ?? common('noAddress')}</bdi>
        {area && <span className="text-faint"> · {area}</span>}
      </span>
      <TicketNumber number={ticket.number} className="justify-self-end text-faint" />
      <span className="col-span-2 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 pt-0.5">
        <ReasonBadge ticket={ticket} />
        <ViewersMark ticketId={ticket.id} />
        {pending.length > 0 && (
          <span className="min-w-0 text-quiet" title={t('pending', { agencies: pending.join(', ') })}>
            {pending.join(', ')}
          </span>
        )}
      </span>
    </button>
  )
})
