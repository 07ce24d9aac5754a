import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type EmptyStateProps = { title: string; detail?: string; icon?: ReactNode; action?: ReactNode; className?: string }

/** What stands where a list would be; `detail` says when that was last known, or what to do. */
export const EmptyState = ({ title, detail, icon, action, className }: EmptyStateProps) => (
  <div className={cx('flex flex-col items-center gap-1 px-4 py-10 text-center', className)}>
    {icon && <div className="mb-1 text-faint [&_svg]:size-8">{icon}</div>}
    <p className="text-base font-semibold">{title}</p>
    {detail && <p className="text-faint">{detail}</p>}
    {action && <div className="mt-3">{action}</div>}
  </div>
)
