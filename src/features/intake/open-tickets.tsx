'use client'

import { useTranslations } from 'next-intl'
import { useRanked } from '#client/board/use-ranked.ts'
import { useLive } from '#client/live-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { Badge } from '#ui/badge.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { later } from '#ui/later.tsx'
import { Spinner } from '#ui/spinner.tsx'
import type { OpenListProps } from './open-list.tsx'

const OpenList = later<OpenListProps>(() => import('./open-list.tsx').then((module) => module.OpenList))

type OpenTicketsProps = { selected: string | null; onSelect: (ticketId: string) => void }

/** All open tickets, live, those that need a person first. */
export function OpenTickets({ selected, onSelect }: OpenTicketsProps) {
  const t = useTranslations('intake.open')
  const common = useTranslations('common')
  const format = useFormat()
  const tickets = useRanked()
  const loaded = useLive((state) => state.loaded)
  const lastWordAt = useLive((state) => state.lastWordAt)
  return (
    <section aria-labelledby="open-tickets" className="flex min-h-0 flex-col">
      <h2 id="open-tickets" className="flex items-center gap-2 px-4 pt-2.5 pb-1.5 text-sm font-semibold">
        {t('title')}
        <Badge>{format.number(tickets.length)}</Badge>
      </h2>
      {!loaded && (
        <p className="px-4 py-2">
          <Spinner label={common('loading')} />
        </p>
      )}
      {loaded && tickets.length === 0 && (
        <EmptyState title={t('empty')} detail={lastWordAt === null ? undefined : common('emptyAsOf', { time: format.timeSeconds(lastWordAt) })} />
      )}
      <OpenList tickets={tickets} selected={selected} onSelect={onSelect} />
    </section>
  )
}
