import { useTranslations } from 'next-intl'
import type { Priority } from '#domain/priority.ts'
import { cx } from '#ui/cx.ts'
import { priorityShapes } from './priority-shape.ts'

const wordColours: Record<Priority, string> = { 1: 'text-critical', 2: 'text-urgent', 3: 'text-routine' }

/** Priority as shape, colour and word; `compact` leaves the word to screen readers, for rows that repeat it. */
export function PriorityMark({ priority, compact = false, className }: { priority: Priority; compact?: boolean; className?: string }) {
  const t = useTranslations('common.priority')
  const shape = priorityShapes[priority]
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-bold', wordColours[priority], className)}>
      <svg aria-hidden viewBox="0 0 24 24" className="size-[1.35em] shrink-0">
        <path d={shape.path} fill={shape.fill} />
        <text x="12" y={shape.baseline} textAnchor="middle" fontSize="14" fontWeight="800" fill={shape.ink}>
          {priority}
        </text>
      </svg>
      <span className={compact ? 'sr-only' : undefined}>{t(`${priority}`)}</span>
    </span>
  )
}
