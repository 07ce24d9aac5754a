'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCity } from '#client/city-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { UnitStatusMark } from '#client/marks/unit-status-mark.tsx'
import { useUnits } from '#client/units/use-units.ts'
import { unitStatuses } from '#domain/unit.ts'

/** The agency's units by status, and the way to the board where it is set. */
export function UnitsSection({ agency }: { agency: string }) {
  const t = useTranslations('agency')
  const city = useCity()
  const known = useUnits().units
  const units = known?.filter((unit) => unit.agency === agency) ?? []
  const groups = unitStatuses.map((status) => ({ status, members: units.filter((unit) => unit.status === status) })).filter(({ members }) => members.length > 0)
  return (
    <section aria-label={t('units')} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="text-lg font-bold">{t('unitsCount', { count: units.length })}</h2>
        <Link href="/units" className="inline-flex min-h-10 items-center font-semibold underline">{t('toUnits')}</Link>
      </div>
      {known && units.length === 0 && <p className="text-quiet">{t('unitsNone')}</p>}
      {groups.map(({ status, members }) => (
        <div key={status}>
          <h3 className="flex items-center gap-2">
            <UnitStatusMark status={status} />
            <span className="text-quiet tabular-nums">{members.length}</span>
          </h3>
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
