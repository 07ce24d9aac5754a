'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { Age } from '#client/marks/age.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { UnitStatusMark } from '#client/marks/unit-status-mark.tsx'
import type { Unit } from '#contracts/unit.ts'
import type { UnitStatus } from '#domain/unit.ts'
import { cx } from '#ui/cx.ts'
import { crewSize } from './group-units.ts'
import { PositionLine } from './position-line.tsx'

const edges: Readonly<Record<UnitStatus, string>> = {
  available: 'border-edge border-l-done',
  assigned: 'border-edge border-l-urgent-fill',
  en_route: 'border-edge border-l-accent',
  on_scene: 'border-edge border-l-text',
  out_of_service: 'border-dashed border-edge bg-sunken',
}

/** One unit, its callsign large enough to be read across a room. */
export function UnitCard({ unit, onOpen }: { unit: Unit; onOpen: () => void }) {
  const t = useTranslations('units')
  const city = useCity()
  const { task } = unit
  const size = crewSize(unit)
  return (
    <button
      type="button"
      data-unit-card={unit.id}
      onClick={onOpen}
      className={cx('flex min-h-28 w-full flex-col gap-1 rounded-lg border border-l-8 bg-surface p-3 text-left hover:border-text', edges[unit.status])}
    >
      <span className="flex w-full items-center gap-2">
        <TypeIcon icon={city.kindIcon(unit.kind)} className="size-7 shrink-0" />
        <span className="text-3xl leading-9 font-bold tracking-tight tabular-nums">{unit.callsign}</span>
        <Age since={unit.statusAt} className="ml-auto text-base font-semibold text-quiet" />
      </span>
      <UnitStatusMark status={unit.status} className="text-lg" />
      {unit.status === 'out_of_service' && <span className="text-base font-semibold">{t(`outReason.${unit.outReason ?? 'other'}`)}</span>}
      {task && (
        <span className="flex flex-wrap items-center gap-x-2 text-base font-semibold">
          <PriorityMark priority={task.priority} />
          {t('board.task', { number: shortNumber(task.number), type: city.typeName(task.type) })}
        </span>
      )}
      <span className="mt-auto flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-quiet">
        <span>{city.kindName(unit.kind)}</span>
        <span>{unit.base}</span>
        {size > 0 && <span>{t('board.crew', { count: size })}</span>}
      </span>
      <span className="text-sm"><PositionLine position={unit.position} /></span>
    </button>
  )
}
