'use client'

import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup as Base } from '@base-ui/react/toggle-group'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'

export type ToggleOption<Value extends string> = { value: Value; label: ReactNode; icon?: ReactNode; keys?: string; disabled?: boolean }

type ToggleGroupProps<Value extends string> = {
  label: string
  options: readonly ToggleOption<Value>[]
  className?: string
  /** Fills the width evenly. */
  stretch?: boolean
} & (
  | { multiple?: false; value: Value | null; onValueChange: (value: Value | null) => void }
  | { multiple: true; value: readonly Value[]; onValueChange: (value: Value[]) => void }
)

/** A row of keys of which one (or, with `multiple`, several) is pressed. Arrows move, Space and Enter press. */
export function ToggleGroup<Value extends string>(props: ToggleGroupProps<Value>) {
  const { label, options, className, stretch } = props
  const pressed = props.multiple ? props.value : props.value === null ? [] : [props.value]
  const change = (values: Value[]) => (props.multiple ? props.onValueChange(values) : props.onValueChange(values[0] ?? null))
  return (
    <Base aria-label={label} multiple={props.multiple ?? false} value={pressed} onValueChange={change} className={cx('flex flex-wrap gap-1', className)}>
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          className={cx(
            'inline-flex min-h-10 items-center justify-center gap-2 rounded-md border border-edge bg-raised px-3 text-sm font-medium select-none hover:border-text',
            'data-pressed:border-accent data-pressed:bg-accent data-pressed:font-semibold data-pressed:text-on-accent disabled:opacity-50',
            stretch && 'grow basis-0',
          )}
        >
          {option.icon}
          {option.label}
          {option.keys && <Kbd keys={option.keys} className="opacity-80" />}
        </Toggle>
      ))}
    </Base>
  )
}
