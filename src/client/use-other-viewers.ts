'use client'

import { useTranslations } from 'next-intl'
import { useCity } from './city-context.tsx'
import { useMe } from './me-context.tsx'
import { useViewers } from './viewers.ts'

/** The others who have the ticket open, in words: names, or the role where a name is not for this viewer. */
export function useOtherViewers(ticketId: string): string[] {
  const me = useMe()
  const common = useTranslations('common')
  const { agencyName } = useCity()
  return useViewers(ticketId)
    .filter(({ userId }) => userId !== me.id)
    .map(({ name, role, agency }) => {
      if (name === null) return common('viewers.centre', { role: common(`role.${role}`) })
      const of = agency === null ? null : agencyName(agency)
      return of === null || name.includes(of) ? name : `${name}, ${of}`
    })
}
