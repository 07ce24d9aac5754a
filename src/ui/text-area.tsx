import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx.ts'
import { controlClass, Field, type FieldText } from './field.tsx'

type TextAreaProps = FieldText & Omit<ComponentPropsWithRef<'textarea'>, 'id' | 'children'>

/** Several lines of text; grows with what is typed where the browser can. */
export const TextArea = ({ label, hint, error, keys, hideLabel, className, ...area }: TextAreaProps) => (
  <Field label={label} hint={hint} error={error} keys={keys} hideLabel={hideLabel} className={className}>
    {(ids) => (
      <textarea rows={3} {...area} {...ids} className={cx(controlClass, 'field-sizing-content max-h-64 min-h-20 resize-y py-2')} />
    )}
  </Field>
)
