import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import { Spinner } from './spinner.tsx'

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'desk' | 'field'

const tones: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-hover',
  plain: 'bg-raised text-text border-edge hover:border-text',
  quiet: 'bg-transparent text-text border-transparent hover:bg-sunken',
  danger: 'bg-critical-fill text-white border-transparent hover:brightness-110',
}
const sizes: Record<ButtonSize, string> = {
  desk: 'min-h-10 px-3.5 text-sm gap-2',
  field: 'min-h-14 px-5 text-lg gap-3',
}

/** The look of a button, for links that act as one. */
export const buttonClass = (tone: ButtonTone = 'plain', size: ButtonSize = 'desk') =>
  cx(
    'inline-flex items-center justify-center rounded-md border font-semibold whitespace-nowrap select-none',
    'disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    tones[tone],
    sizes[size],
  )

export type ButtonProps = ComponentPropsWithRef<'button'> & {
  tone?: ButtonTone
  /** `desk` is 40 px high, `field` 56 px for a thumb. */
  size?: ButtonSize
  icon?: ReactNode
  /** The key that does the same, shown on the button. */
  keys?: string
  /** Shows that the work is under way and refuses a second press; the focus stays. */
  busy?: boolean
}

/** A button; `primary` is for the one thing that can be done now. */
export function Button({ tone = 'plain', size = 'desk', icon, keys, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={busy ? refuse : onClick}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys ? keys.replace('Ctrl', 'Control') : undefined}
      className={cx(buttonClass(tone, size), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {keys && <Kbd keys={keys} className="opacity-80" />}
    </button>
  )
}

// A form's Enter presses its button too.
const refuse = (event: MouseEvent) => event.preventDefault()
