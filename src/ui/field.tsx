import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { FieldError } from './field-error.tsx'
import { Kbd } from './kbd.tsx'

export type FieldText = {
  label: string
  /** A help line under the label. */
  hint?: string
  /** What is wrong, in words; its presence marks the field invalid. */
  error?: string | null
  /** The key that leads here, shown beside the label. */
  keys?: string
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean
}

export type FieldIds = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

type FieldProps = FieldText & { className?: string; children: (ids: FieldIds) => ReactNode }

/** The look of anything one types in or picks from. */
export const controlClass =
  'w-full min-h-10 rounded-md border border-edge bg-raised px-3 text-base text-text hover:border-text aria-invalid:border-2 aria-invalid:border-critical disabled:bg-sunken disabled:text-faint'

/** Ties label, hint and error to one control. */
export function Field({ label, hint, error, keys, hideLabel, className, children }: FieldProps) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'flex items-center gap-2 text-sm font-semibold'}>
        {label}
        {keys && <Kbd keys={keys} className="text-faint" />}
      </label>
      {hint && (
        <p id={hintId} className="text-sm text-faint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}
