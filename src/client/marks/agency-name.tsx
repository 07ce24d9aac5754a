'use client'

import { useCity } from '../city-context.tsx'

/** An agency by its short name, its full name on hover. */
export function AgencyName({ code, className }: { code: string; className?: string }) {
  const agency = useCity().agencyOf(code)
  return (
    <abbr title={agency.name} className={`whitespace-nowrap no-underline ${className ?? ''}`}>
      {agency.shortName}
    </abbr>
  )
}
