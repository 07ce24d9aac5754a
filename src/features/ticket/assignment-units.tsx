'use client'

import { Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AssignedUnits } from '#client/units/assigned-units.tsx'
import { LazyUnitPicker } from '#client/units/lazy-unit-picker.tsx'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'

/** The units of one agency's part, and choosing them. */
export function AssignmentUnits({ ticket, assignment, may, size }: { ticket: Ticket; assignment: Assignment; may: boolean; size: ButtonSize }) {
  const t = useTranslations('units')
  const [picking, setPicking] = useState(false)
  return (
    <>
      <AssignedUnits units={assignment.units} className="text-base" />
      {may && (
        <Button size={size} icon={<Truck aria-hidden className="size-5" />} onClick={() => setPicking(true)}>
          {t(assignment.units.length === 0 ? 'choose' : 'change')}
        </Button>
      )}
      {picking && <LazyUnitPicker ticket={ticket} agency={assignment.agency} onClose={() => setPicking(false)} />}
    </>
  )
}
