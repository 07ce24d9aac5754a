'use client'

import { useTranslations } from 'next-intl'
import { priorities } from '#domain/priority.ts'
import { markStates } from '../markers/ticket-mark.ts'
import { MarkSample } from './mark-sample.tsx'

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
  const lineClass = 'flex items-center gap-1'
  return (
    <details className="absolute bottom-2 left-2 z-10 max-w-[calc(100%-4.5rem)] rounded-md border border-edge bg-surface max-md:bottom-7">
      <summary className="flex min-h-10 cursor-pointer items-center px-3 font-semibold">{t('open')}</summary>
      {/* Low windows scroll it, with the keyboard too. */}
      <div tabIndex={0} role="group" aria-label={t('open')} className="max-h-[50dvh] overflow-y-auto px-3 pb-3">
        <p className="text-quiet">{t('priority')}</p>
        <ul className="mb-2 flex flex-wrap gap-x-4">
          {priorities.map((priority) => (
            <li key={priority} className={lineClass}>
              <MarkSample priority={priority} state="waiting" /> {common(`priority.${priority}`)}
            </li>
          ))}
        </ul>
        <p className="text-quiet">{t('state')}</p>
        <ul className="grid gap-x-4 sm:grid-cols-2">
          {markStates.map((state) => (
            <li key={state} className={lineClass}>
              <MarkSample priority={3} state={state} /> {words[state]}
            </li>
          ))}
          <li className={lineClass}>
            <MarkSample priority={2} state="waiting" count={5} /> {t('crowd')}
          </li>
          <li className={lineClass}>
            <MarkSample priority={1} state="waiting" overdueMinutes={4} /> {t('overdue')}
          </li>
        </ul>
      </div>
    </details>
  )
}
