'use client'

import { useCity } from '#client/city-context.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { iconId } from './markers/marker-element.ts'

/** The icons of all incident types, drawn once and unseen: markers refer to them, and are plain elements that React does not hold. */
export function MarkerIcons() {
  const { types } = useCity()
  return (
    <svg aria-hidden className="absolute size-0">
      <defs>
        {types.map(({ code, icon }) => (
          <symbol key={code} id={iconId(code)} viewBox="0 0 24 24">
            <TypeIcon icon={icon} className="" />
          </symbol>
        ))}
      </defs>
    </svg>
  )
}
