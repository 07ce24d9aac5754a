'use client'

import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { cx } from './cx.ts'
import { controlClass, Field, type FieldText } from './field.tsx'
import { itemClass, popupClass } from './popup.ts'

export type SelectOption<Value extends string> = { value: Value; label: string }

type SelectProps<Value extends string> = FieldText & {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
  placeholder?: string
  disabled?: boolean
  name?: string
  className?: string
}

/** Picks one of a short list; type a letter to jump. For long lists use the combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, disabled, name, ...field } = props
  return (
    <Field {...field}>
      {(ids) => (
        <Base.Root
          items={options}
          value={value}
          name={name}
          disabled={disabled}
          onValueChange={(next) => next !== null && onValueChange(next)}
        >
          <Base.Trigger {...ids} className={cx(controlClass, 'flex items-center justify-between gap-2 text-left')}>
            <Base.Value className="truncate data-placeholder:text-faint" placeholder={placeholder} />
            <ChevronDown aria-hidden className="size-4 shrink-0" />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className="z-50" sideOffset={4} alignItemWithTrigger={false}>
              <Base.Popup className={cx(popupClass, 'max-h-80 min-w-(--anchor-width) overflow-y-auto')}>
                {options.map((option) => (
                  <Base.Item key={option.value} value={option.value} className={itemClass}>
                    <Base.ItemText className="grow">{option.label}</Base.ItemText>
                    <Base.ItemIndicator>
                      <Check aria-hidden className="size-4" />
                    </Base.ItemIndicator>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
