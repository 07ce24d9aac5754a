'use client'

import { useCity } from '#client/city-context.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { kindIconId } from './unit-element.ts'

/** The icons of all kinds of unit, drawn once and unseen, for markers to refer to. */
export function UnitIcons({ kinds }: { kinds: readonly string[] }) {
  const { kindIcon } = useCity()
  return (
    <svg aria-hidden className="absolute size-0">
      <defs>
        {kinds.map((kind) => (
          <symbol key={kind} id={kindIconId(kind)} viewBox="0 0 24 24">
            <TypeIcon icon={kindIcon(kind)} className="" />
          </symbol>
        ))}
      </defs>
    </svg>
  )
}
