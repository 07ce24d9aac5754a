'use client'

import { greatestFigure } from '#domain/plan-answers.ts'
import { cx } from '#ui/cx.ts'
import { controlClass } from '#ui/field.tsx'

type FigureFieldProps = {
  label: string
  unit: string
  value: string | number | null
  tabbable: boolean
  onValue: (value: number | null) => void
}

const digits = String(greatestFigure).length

/** A whole figure with what it counts; anything but digits is not taken. */
export const FigureField = ({ label, unit, value, tabbable, onValue }: FigureFieldProps) => (
  <span className="inline-flex items-center gap-2 text-sm">
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      data-stop=""
      aria-label={`${label} (${unit})`}
      maxLength={digits}
      tabIndex={tabbable ? 0 : -1}
      value={value ?? ''}
      onFocus={(event) => event.target.select()}
      onChange={({ target }) => {
        const typed = target.value.replace(/\D/g, '')
        onValue(typed === '' ? null : Number(typed))
      }}
      className={cx(controlClass, 'w-20! text-right font-semibold tabular-nums')}
    />
    <span aria-hidden className="min-w-14 text-quiet">
      {unit}
    </span>
  </span>
)
