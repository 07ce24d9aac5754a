'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { answerWords } from '#client/questions/answer-words.ts'
import { useFormat } from '#client/use-format.ts'
import { declineReasons } from '#domain/assignment.ts'
import { goneReasons } from '#domain/attachment.ts'
import { Badge } from '#ui/badge.tsx'
import type { EventLine } from './event-lines.ts'
import { OtherTicket } from './other-ticket.tsx'
import { useCameInWords } from './use-came-in-words.ts'
import { useFieldWords } from './use-field-words.ts'

type EventRowProps = { line: EventLine; onOpenTicket?: (ticketId: string) => void }

/** One event of the timeline: when, what, about which agency, by whom, and the words that belong to it. */
export function EventRow({ line, onOpenTicket }: EventRowProps) {
  const t = useTranslations('ticket.timeline')
  const kinds = useTranslations('common.event')
  const reasons = useTranslations('common.declineReason')
  const goneReason = useTranslations('common.attachmentReason')
  const fields = useTranslations('ticket.field')
  const callers = useTranslations('ticket.callers')
  const roles = useTranslations('common.role')
  const fieldWords = useFieldWords()
  const cameIn = useCameInWords()
  const city = useCity()
  const format = useFormat()
  const locale = useLocale()
  const { event, agencies, reason, result, changed, answers, disposition, mergedInto, mergedFrom, partedFrom, parted, caller, corrected, units, crew, cameInAt, takenAt } = line
  const { actor } = event
  const known = declineReasons.find((code) => code === reason)
  const gone = event.kind === 'attachment.removed' && goneReasons.find((code) => code === reason)
  const agency = agencies[0]
  const details = [
    known && reasons(known),
    gone && goneReason(gone),
    result && city.resultName(result),
    disposition && city.dispositionName(disposition),
    caller !== null && t('caller', { ordinal: caller }),
    corrected.length > 0 && t('corrected', { fields: corrected.map((field) => callers(field)).join(', ') }),
    crew,
    units && units.joined.length > 0 && t(units.diverted === 'from' ? 'unitsDivertedHere' : 'unitsJoined', { units: units.joined.join(', ') }),
    units && units.left.length > 0 && t(units.diverted === 'to' ? 'unitsDivertedAway' : units.done ? 'unitsDone' : 'unitsLeft', { units: units.left.join(', ') }),
    cameInAt !== null && cameIn(cameInAt, event.at),
    takenAt !== null && t('takenAt', { time: format.timeSeconds(takenAt) }),
    answers && event.ticket && t('answers', { answers: answerWords(city.planOf(event.ticket.type)?.questions ?? [], answers, locale).join(' · ') || t('empty') }),
    ...changed.map((change) =>
      change.field === 'description'
        ? t('changedWords', { field: fields('description') })
        : t('changed', { field: fields(change.field), from: fieldWords(change.field, change.from), to: fieldWords(change.field, change.to) }),
    ),
  ].filter((detail) => typeof detail === 'string')

  return (
    <li className="relative grid grid-cols-[4.25rem_1fr] gap-x-3 pb-3 last:pb-0">
      <time dateTime={event.at} title={format.dateTime(event.at)} className="pt-px text-sm font-semibold text-quiet tabular-nums">
        {format.timeSeconds(event.at)}
      </time>
      <div className="min-w-0 border-l-2 border-line pl-3">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base">
          <span className="font-semibold">{kinds(event.kind)}</span>
          {agencies.map((code) => (
            <Badge key={code} tone="accent">
              {city.agencyName(code)}
            </Badge>
          ))}
          {partedFrom && <OtherTicket id={partedFrom} words="timeline.partedFrom" onOpen={onOpenTicket} />}
          {mergedInto && <OtherTicket id={mergedInto} words="timeline.mergedInto" onOpen={onOpenTicket} />}
        </p>
        {details.map((detail) => (
          <p key={detail} className="text-base wrap-anywhere">
            {detail}
          </p>
        ))}
        {mergedFrom && (
          <p className="text-base">
            <OtherTicket id={mergedFrom} words="timeline.mergedFrom" onOpen={onOpenTicket} />
          </p>
        )}
        {parted && (
          <p className="text-base">
            <OtherTicket id={parted} words="timeline.parted" onOpen={onOpenTicket} />
          </p>
        )}
        {event.text && <p className="my-1 rounded-sm bg-sunken px-2.5 py-1.5 text-base whitespace-pre-line wrap-anywhere">{event.text}</p>}
        <p className="text-sm text-faint">
          {actor ? `${actor.name} · ${actor.agency ? city.agencyName(actor.agency) : roles(actor.role)}` : t('system')}
          {line.onBehalf && agency && `, ${t('onBehalf', { agency: city.agencyName(agency) })}`}
        </p>
      </div>
    </li>
  )
}
