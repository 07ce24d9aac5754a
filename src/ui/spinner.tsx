import { cx } from './cx.ts'

/** A turning ring. Give it a `label` when nothing beside it says what is awaited. */
export const Spinner = ({ label, className }: { label?: string; className?: string }) => (
  <span role={label ? 'status' : undefined} className={cx('inline-flex', className)}>
    <svg aria-hidden viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" className="size-[1.2em] animate-spin">
      <path d="M12 3a9 9 0 1 1-8.56 6.22" />
    </svg>
    {label && <span className="sr-only">{label}</span>}
  </span>
)
