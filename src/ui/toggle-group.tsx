'use client'

import { useState, type KeyboardEvent, type ReactNode } from 'react'
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

/** A row of keys of which one (or, with `multiple`, several) is pressed. It is one stop of the Tab key; arrows move, Space and Enter press. */
export function ToggleGroup<Value extends string>(props: ToggleGroupProps<Value>) {
  const { label, options, className, stretch } = props
  const [stop, setStop] = useState<Value | null>(null)
  const enabled = options.filter(({ disabled }) => !disabled)
  const stopAt = (enabled.find(({ value }) => value === stop) ?? enabled[0])?.value
  const isPressed = (value: Value) => (props.multiple ? props.value.includes(value) : props.value === value)
  const press = (value: Value) => {
    const pressed = isPressed(value)
    if (props.multiple) props.onValueChange(pressed ? props.value.filter((other) => other !== value) : [...props.value, value])
    else props.onValueChange(pressed ? null : value)
  }
  return (
    <div role="group" aria-label={label} onKeyDown={moveByArrow} className={cx('flex flex-wrap gap-1', className)}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={isPressed(option.value)}
          data-pressed={isPressed(option.value) ? '' : undefined}
          disabled={option.disabled}
          tabIndex={option.value === stopAt ? 0 : -1}
          onFocus={() => setStop(option.value)}
          onClick={() => press(option.value)}
          className={cx(
            'inline-flex min-h-10 items-center justify-center gap-2 rounded-md border border-edge bg-raised px-3 text-sm font-medium select-none hover:border-text',
            'data-pressed:border-accent data-pressed:bg-accent data-pressed:font-semibold data-pressed:text-on-accent disabled:opacity-50',
            stretch && 'grow basis-0',
          )}
        >
          {option.icon}
          {option.label}
          {option.keys && <Kbd keys={option.keys} className="opacity-80" />}
        </button>
      ))}
    </div>
  )
}

const ways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

function moveByArrow(event: KeyboardEvent<HTMLElement>) {
  const way = ways[event.key]
  if (way === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const keys = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = keys.findIndex((key) => key === document.activeElement)
  if (at < 0) return
  event.preventDefault()
  keys[(at + way + keys.length) % keys.length]?.focus()
}
