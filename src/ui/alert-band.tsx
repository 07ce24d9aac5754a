import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type AlertBandProps = { tone: 'critical' | 'urgent' | 'routine'; icon?: ReactNode; children: ReactNode; action?: ReactNode; className?: string }

const tones = {
  critical: 'bg-critical-fill text-white',
  urgent: 'bg-urgent-fill text-black',
  routine: 'bg-routine-fill text-white',
}

/** A band over the full width that cannot be overlooked; read out at once. */
export const AlertBand = ({ tone, icon, children, action, className }: AlertBandProps) => (
  <div role="alert" className={cx('flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-base font-semibold', tones[tone], className)}>
    {icon}
    <span className="min-w-0 grow basis-48">{children}</span>
    {action}
  </div>
)
