'use client'

import { Truck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Assignment } from '#contracts/ticket.ts'
import { cx } from '#ui/cx.ts'

/** The units of an assignment by their callsigns; nothing where there are none. */
export function AssignedUnits({ units, className }: { units: Assignment['units']; className?: string }) {
  const t = useTranslations('units')
  if (units.length === 0) return null
  return (
    <span className={cx('inline-flex items-start gap-1.5', className)}>
      <Truck aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="font-semibold tabular-nums">
        <span className="sr-only">{t('assigned')}: </span>
        {units.map(({ callsign }) => callsign).join(', ')}
      </span>
    </span>
  )
}
