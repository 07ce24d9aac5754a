'use client'

import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { AssignmentStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { TicketAnswers } from '#client/questions/ticket-answers.tsx'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Priority } from '#domain/priority.ts'
import { cx } from '#ui/cx.ts'
import type { FieldTask } from './field-task.ts'

const bands: Record<Priority, string> = {
  1: 'bg-critical-soft border-critical-fill',
  2: 'bg-urgent-soft border-urgent-fill',
  3: 'bg-routine-soft border-routine-fill',
}

/** The task in words that can be read at arm's length in a moving vehicle: how urgent, where, what. */
export function TaskHead({ task, unitId, questions }: { task: FieldTask; unitId: string | null; questions: readonly PlanQuestionData[] }) {
  const t = useTranslations('field')
  const common = useTranslations('common')
  const { agencyName } = useCity()
  const { ticket, own, status } = task
  const place = placeWords(ticket.location)
  const others = own.units.flatMap(({ id, callsign }) => (id === unitId ? [] : [callsign]))
  return (
    <>
      <div className={cx('flex items-center gap-2.5 border-l-[12px] px-3 py-2', bands[ticket.priority])}>
        <PriorityMark priority={ticket.priority} className="text-lg" />
        <TicketNumber number={ticket.number} className="text-base" />
        <Age since={ticket.openedAt} className="ml-auto text-xl font-bold" />
      </div>
      <div className="flex flex-col gap-2 px-3 py-3">
        {status === 'pending' && <p className="text-lg font-bold text-urgent">{t('newTask')}</p>}
        <h1 className="text-lg leading-6 font-semibold"><IncidentType code={ticket.type} /></h1>
        <p className="text-2xl leading-8 font-bold wrap-anywhere">{place.main ?? common('noAddress')}</p>
        {(place.area ?? place.landmark) && (
          <p className="text-lg leading-6">
            {place.area}
            {place.area && place.estimated && <span className="text-faint"> ({common('estimatedArea')})</span>}
            {place.landmark && <span className="block">{t('landmark', { landmark: place.landmark })}</span>}
          </p>
        )}
        <TicketAnswers ticket={ticket} questions={questions} className="text-lg!" />
        {ticket.description && <p className="text-base whitespace-pre-line wrap-anywhere">{ticket.description}</p>}
        {/* Without a network only this is dimmed: the rest is what the crew needs, and cannot have changed much. */}
        <p data-may-be-old className="flex flex-wrap items-center gap-x-4 gap-y-1 text-base">
          <AssignmentStatusMark status={status} className="font-semibold" />
          <span className={cx('inline-flex items-center gap-1.5', ticket.callCount > 1 && 'font-bold')}>
            <Users aria-hidden className="size-5 shrink-0" />
            {common('callers', { count: ticket.callCount })}
          </span>
        </p>
        {others.length > 0 && <p className="text-base font-semibold">{t('with', { units: others.join(', ') })}</p>}
        {own.units.length === 0 && <p className="text-base text-quiet">{t('unassigned', { agency: agencyName(own.agency) })}</p>}
      </div>
    </>
  )
}
