'use client'

import { cx } from '#ui/cx.ts'
import { useCity } from '../city-context.tsx'
import { TypeIcon } from './type-icon.tsx'

/** An incident type: its icon and its name. */
export function IncidentType({ code, className }: { code: string; className?: string }) {
  const city = useCity()
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-2', className)}>
      <TypeIcon icon={city.typeOf(code).icon} className="size-[1.35em] shrink-0" />
      <span className="truncate">{city.typeName(code)}</span>
    </span>
  )
}
