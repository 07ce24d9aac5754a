'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import type { MarkerWords } from './markers/marker-element.ts'
import type { MarkState } from './markers/ticket-mark.ts'

const stateWords = {
  waiting: 'assignmentStatus.pending',
  accepted: 'assignmentStatus.accepted',
  en_route: 'assignmentStatus.en_route',
  on_scene: 'assignmentStatus.on_scene',
  resolved: 'ticketStatus.resolved',
} as const satisfies Record<MarkState, string>

/** What markers say, in the language of the screen. */
export function useMarkerWords(): MarkerWords {
  const t = useTranslations('map.marker')
  const common = useTranslations('common')
  const { typeName } = useCity()
  return useMemo(() => {
    const name: MarkerWords['name'] = ({ type, priority, state, number, overdueMinutes }) =>
      t('name', {
        type: typeName(type),
        priority: common(`priority.${priority}`).toLowerCase(),
        state: common(stateWords[state]).toLowerCase(),
        late: overdueMinutes,
        number,
      })
    return {
      name,
      overdue: (minutes) => (minutes < 100 ? t('overdue', { minutes }) : t('overdueHours', { hours: Math.floor(minutes / 60) })),
      group: (count, needing, lead) => t('group', { count, needing, lead: name(lead) }),
    }
  }, [t, common, typeName])
}
