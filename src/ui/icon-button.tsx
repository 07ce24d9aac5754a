import type { ReactNode } from 'react'
import { buttonClass, type ButtonProps } from './button.tsx'
import { cx } from './cx.ts'

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'keys' | 'busy'> & { label: string; icon: ReactNode }

/** A square button that shows an icon alone; `label` is its name for screen readers and on hover. */
export const IconButton = ({ label, icon, tone = 'quiet', size = 'desk', className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    title={label}
    className={cx(buttonClass(tone, size), size === 'desk' ? 'size-10 px-0!' : 'size-14 px-0!', className)}
  >
    {icon}
  </button>
)
