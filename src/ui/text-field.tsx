import type { ComponentPropsWithRef } from 'react'
import { cx } from './cx.ts'
import { controlClass, Field, type FieldText } from './field.tsx'

type TextFieldProps = FieldText & Omit<ComponentPropsWithRef<'input'>, 'id' | 'children'> & { inputClassName?: string }

/** One line of text with its label, hint and error. */
export const TextField = ({ label, hint, error, keys, hideLabel, className, inputClassName, ...input }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error} keys={keys} hideLabel={hideLabel} className={className}>
    {(ids) => <input type="text" {...input} {...ids} className={cx(controlClass, inputClassName)} />}
  </Field>
)
