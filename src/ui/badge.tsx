import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type BadgeTone = 'neutral' | 'accent' | 'critical' | 'urgent' | 'routine'

const tones: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-quiet',
  accent: 'bg-accent-soft text-text',
  critical: 'bg-critical-soft text-critical',
  urgent: 'bg-urgent-soft text-urgent',
  routine: 'bg-routine-soft text-routine',
}

/** A word or a number in a small box. */
export const Badge = ({ tone = 'neutral', className, children }: { tone?: BadgeTone; className?: string; children: ReactNode }) => (
  <span className={cx('inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-[0.8125rem] leading-5 font-semibold', tones[tone], className)}>
    {children}
  </span>
)
