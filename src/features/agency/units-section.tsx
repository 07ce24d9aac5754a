'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useLiveEvents } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { unitStatuses } from '#domain/unit.ts'

const queryKey = ['units']

/** The agency's units by status. */
export function UnitsSection({ agency }: { agency: string }) {
  const t = useTranslations('agency')
  const common = useTranslations('common')
  const city = useCity()
  const queries = useQueryClient()
  useLiveEvents(({ kind }) => {
    if (kind === 'unit.changed') void queries.invalidateQueries({ queryKey })
  })
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => api('GET /units', { signal }), refetchInterval: 5 * 60_000 })
  const units = data?.items.filter((unit) => unit.agency === agency) ?? []
  const groups = unitStatuses.map((status) => ({ status, members: units.filter((unit) => unit.status === status) })).filter(({ members }) => members.length > 0)
  return (
    <section aria-label={t('units')} className="flex min-w-0 flex-col gap-2">
      <h2 className="text-lg font-bold">{t('unitsCount', { count: units.length })}</h2>
      {data && units.length === 0 && <p className="text-quiet">{t('unitsNone')}</p>}
      {groups.map(({ status, members }) => (
        <div key={status}>
          <h3 className="font-semibold">{t('statusCount', { status: common(`unitStatus.${status}`), count: members.length })}</h3>
          <ul className="flex flex-wrap gap-1.5 pt-1">
            {members.map((unit) => (
              <li key={unit.id} title={`${city.kindName(unit.kind)}, ${unit.base}`} className="rounded-sm border border-edge bg-raised px-2 py-0.5 tabular-nums">
                <strong>{unit.callsign}</strong>
                {unit.task && <span className="text-quiet"> · #{shortNumber(unit.task.number)}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
