'use client'

import { useTranslations } from 'next-intl'
import { priorities } from '#domain/priority.ts'
import { MarkSample } from './mark-sample.tsx'
import { markStates } from '../markers/ticket-mark.ts'

/** What shapes, outlines and bands mean. Folded until asked for. */
export function MapLegend() {
  const t = useTranslations('map.legend')
  const common = useTranslations('common')
  const words = {
    waiting: common('assignmentStatus.pending'),
    accepted: common('assignmentStatus.accepted'),
    en_route: common('assignmentStatus.en_route'),
    on_scene: common('assignmentStatus.on_scene'),
    resolved: common('ticketStatus.resolved'),
  }
  const lineClass = 'flex items-center gap-2 py-0.5'
  return (
    <details className="absolute bottom-2 left-2 z-10 rounded-md border border-edge bg-surface open:pb-2">
      <summary className="flex min-h-10 cursor-pointer items-center px-3 font-semibold">{t('open')}</summary>
      <div className="max-h-[60vh] overflow-y-auto px-3">
        <p className="text-faint">{t('priority')}</p>
        <ul className="mb-1">
          {priorities.map((priority) => (
            <li key={priority} className={lineClass}>
              <MarkSample priority={priority} state="waiting" /> {common(`priority.${priority}`)}
            </li>
          ))}
        </ul>
        <p className="text-faint">{t('state')}</p>
        <ul>
          {markStates.map((state) => (
            <li key={state} className={lineClass}>
              <MarkSample priority={3} state={state} /> {words[state]}
            </li>
          ))}
          <li className={lineClass}>
            <MarkSample priority={1} state="waiting" overdueMinutes={4} /> {t('overdue')}
          </li>
          <li className={lineClass}>
            <MarkSample priority={2} state="waiting" count={5} /> {t('crowd')}
          </li>
        </ul>
      </div>
    </details>
  )
}
