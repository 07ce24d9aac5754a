import { cx } from './cx.ts'

/** A key, or keys joined by "+", as they stand on the keyboard. */
export const Kbd = ({ keys, className }: { keys: string; className?: string }) => (
  <kbd
    className={cx(
      'inline-flex min-w-5 items-center justify-center rounded-sm border border-current/40 px-1 text-[0.8125em] leading-5 font-medium',
      className,
    )}
  >
    {keys}
  </kbd>
)
