'use client'

import { useTranslations } from 'next-intl'
import type { UnitSuggestion } from '#contracts/unit.ts'
import { useCity } from '../city-context.tsx'
import { shortNumber } from '../marks/short-number.ts'
import { TypeIcon } from '../marks/type-icon.tsx'
import { UnitStatusMark } from '../marks/unit-status-mark.tsx'
import { useFormat } from '../use-format.ts'

/** A unit that could go: what it is, how it stands, how far it is and how that was reckoned. */
export function UnitLine({ suggestion: { unit, suitable, travel }, here }: { suggestion: UnitSuggestion; here: boolean }) {
  const t = useTranslations('units')
  const city = useCity()
  const format = useFormat()
  const minutes = travel && Math.max(1, Math.round(travel.seconds / 60))
  return (
    <span className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-0.5">
      <span className="flex items-center gap-2 text-lg leading-6 font-bold tabular-nums">
        <TypeIcon icon={city.kindIcon(unit.kind)} className="size-5 shrink-0" />
        {unit.callsign}
      </span>
      <UnitStatusMark status={unit.status} className="text-sm" />
      {minutes !== null && travel && (
        <span className="ml-auto text-base font-semibold whitespace-nowrap tabular-nums">{t('travel', { minutes, distance: format.distance(travel.metres) })}</span>
      )}
      <span className="w-full text-sm text-quiet">
        {[
          city.kindName(unit.kind),
          unit.base,
          !suitable && t('otherKind'),
          travel && (travel.by === 'roads' ? t('byRoads') : t('straight', { factor: format.number(travel.detour) })),
          travel && (travel.from === 'position' ? t('fromPosition') : t('fromBase')),
        ].filter(Boolean).join(' · ')}
      </span>
      {here && <span className="w-full text-sm font-semibold text-done">{t('here')}</span>}
      {!here && unit.task && <span className="w-full text-sm font-semibold text-urgent">{t('busyWith', { number: shortNumber(unit.task.number), type: city.typeName(unit.task.type) })}</span>}
      {unit.status === 'out_of_service' && <span className="w-full text-sm font-semibold">{t('outBecause', { reason: t(`outReason.${unit.outReason ?? 'other'}`) })}</span>}
    </span>
  )
}
