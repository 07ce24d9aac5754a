'use client'

import { Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Assignment, Ticket, UnitRef } from '#contracts/ticket.ts'
import type { Unit } from '#contracts/unit.ts'
import { cx } from '#ui/cx.ts'
import { UnitStatusMark } from '../marks/unit-status-mark.tsx'
import { unitPart } from './unit-part.ts'

type AssignedUnitsProps = {
  ticket: Pick<Ticket, 'id'>
  assignment: Pick<Assignment, 'units' | 'status'>
  /** The units as they stand now; `null` until they are read. */
  units: readonly Unit[] | null
  /** What stands beside a unit, such as something to be done with it. */
  renderAct?: (unit: UnitRef) => ReactNode
  className?: string
}

/** The units of an assignment by their callsigns, each with how far it is; nothing where there are none. */
export function AssignedUnits({ ticket, assignment, units, renderAct, className }: AssignedUnitsProps) {
  const t = useTranslations('units')
  if (assignment.units.length === 0) return null
  return (
    <ul aria-label={t('assigned')} className={cx('flex flex-wrap gap-1.5', className)}>
      {assignment.units.map((unit) => {
        const part = unitPart(unit.id, assignment, ticket.id, units)
        return (
          <li key={unit.id} className={cx('inline-flex min-h-8 items-center gap-2 rounded-md border border-edge bg-raised pl-2', !renderAct && 'pr-2')}>
            <Truck aria-hidden className="size-5 shrink-0" />
            <strong className="tabular-nums">{unit.callsign}</strong>
            {part && <UnitStatusMark status={part} />}
            {renderAct?.(unit)}
          </li>
        )
      })}
    </ul>
  )
}
