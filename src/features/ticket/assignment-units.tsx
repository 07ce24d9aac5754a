'use client'

import { History, Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AssignedUnits } from '#client/units/assigned-units.tsx'
import { LazyUnitPicker } from '#client/units/lazy-unit-picker.tsx'
import type { Assignment, Ticket, UnitRef } from '#contracts/ticket.ts'
import type { Unit } from '#contracts/unit.ts'
import { periodWithin } from '#domain/track.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'

/** The units that the drawer knows, and what it can do with one: replay where it was, from one instant to another, in milliseconds since 1970. */
export type UnitsAtHand = {
  readonly units: readonly Unit[] | null
  readonly onReplay?: (unitId: string, period: { readonly from: number; readonly to: number }) => void
}

type AssignmentUnitsProps = { ticket: Ticket; assignment: Assignment; atHand: UnitsAtHand; may: boolean; size: ButtonSize }

/** The units of one agency's part, each with how far it is, and choosing them. */
export function AssignmentUnits({ ticket, assignment, atHand: { units, onReplay }, may, size }: AssignmentUnitsProps) {
  const t = useTranslations('units')
  const [picking, setPicking] = useState(false)
  return (
    <>
      <AssignedUnits
        ticket={ticket}
        assignment={assignment}
        units={units}
        className="text-base"
        renderAct={onReplay && (({ id, callsign }: UnitRef) => (
          <IconButton label={t('replay', { callsign })} icon={<History aria-hidden className="size-5" />} onClick={() => onReplay(id, timeOf(assignment))} />
        ))}
      />
      {may && (
        <Button size={size} icon={<Truck aria-hidden className="size-5" />} onClick={() => setPicking(true)}>
          {t(assignment.units.length === 0 ? 'choose' : 'change')}
        </Button>
      )}
      {picking && <LazyUnitPicker ticket={ticket} agency={assignment.agency} onClose={() => setPicking(false)} />}
    </>
  )
}

/** From when the agency was sent until its part ended, or now. */
function timeOf({ dispatchedAt, completedAt, declinedAt, withdrawnAt }: Assignment) {
  const end = completedAt ?? declinedAt ?? withdrawnAt
  return periodWithin(Date.parse(dispatchedAt), end === null ? Date.now() : Date.parse(end))
}
