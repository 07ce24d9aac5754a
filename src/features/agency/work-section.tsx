'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { useMe } from '#client/me-context.tsx'
import { placeWords } from '#client/place/place-words.ts'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { pagesOf } from '#domain/pages.ts'
import { openWork, type Work } from './open-work.ts'

/** What the agency still has to do, with the clock that runs for each. */
export function WorkSection({ agency }: { agency: string }) {
  const t = useTranslations('agency')
  const tickets = useTickets()
  const work = useMemo(() => openWork(tickets, agency), [tickets, agency])
  return (
    <section aria-label={t('work')} className="flex min-w-0 flex-col gap-2">
      <h2 className="text-lg font-bold">{t('workCount', { count: work.length })}</h2>
      {work.length === 0 && <p className="text-quiet">{t('workNone')}</p>}
      <ul className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface empty:hidden">
        {work.map((one) => <WorkRow key={`${one.ticket.id} ${one.own.dispatchedAt}`} {...one} />)}
      </ul>
    </section>
  )
}

function WorkRow({ ticket, own }: Work) {
  const common = useTranslations('common')
  const city = useCity()
  const page = pagesOf(useMe().role).includes('queue') ? 'queue' : 'map'
  return (
    <li>
      <Link href={`/${page}?ticket=${ticket.id}`} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 hover:bg-raised focus-visible:-outline-offset-3">
        <PriorityMark priority={ticket.priority} compact className="text-base" />
        <TicketNumber number={ticket.number} className="text-faint" />
        <span className="font-semibold">{city.typeName(ticket.type)}</span>
        <span className="min-w-0 grow basis-48 truncate text-quiet">{placeWords(ticket.location).main ?? common('noAddress')}</span>
        <span className="font-semibold whitespace-nowrap">{common(`assignmentStatus.${own.status}`)}</span>
        <RunningClock own={own} />
      </Link>
    </li>
  )
}

/** How long ago the agency was sent, and what is left of the time it has for its next step, or by how much that is over. */
function RunningClock({ own }: Pick<Work, 'own'>) {
  const t = useTranslations('agency')
  const format = useFormat()
  const now = useNow()
  if (now === 0) return null
  const { overdue, clock, deadlineAt } = own
  const seconds = (from: number, to: number) => Math.max(0, (to - from) / 1000)
  return (
    <>
      {overdue ? (
        <span className="rounded-sm bg-critical-fill px-2 font-bold whitespace-nowrap text-white tabular-nums">
          {t('over', { clock: t(`clock.${overdue.clock}`), age: format.age(seconds(Date.parse(overdue.since), now)) })}
        </span>
      ) : (
        clock && deadlineAt && <span className="font-bold whitespace-nowrap tabular-nums">{t('left', { clock: t(`clock.${clock}`), age: format.age(seconds(now, Date.parse(deadlineAt))) })}</span>
      )}
      <Age since={own.dispatchedAt} className="text-quiet" />
    </>
  )
}
