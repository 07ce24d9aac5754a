import { LoaderCircle } from 'lucide-react'
import { cx } from './cx.ts'

/** A turning ring. Give it a `label` when nothing beside it says what is awaited. */
export const Spinner = ({ label, className }: { label?: string; className?: string }) => (
  <span role={label ? 'status' : undefined} className={cx('inline-flex', className)}>
    <LoaderCircle aria-hidden className="size-[1.2em] animate-spin" />
    {label && <span className="sr-only">{label}</span>}
  </span>
)
