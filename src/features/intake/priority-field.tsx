'use client'

import type { KeyboardEvent } from 'react'
import { useTranslations } from 'next-intl'
import { priorityShapes } from '#client/marks/priority-shape.ts'
import { priorities, type Priority } from '#domain/priority.ts'
import { FieldError } from '#ui/field-error.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'
import { beginsWord } from './begins-word.ts'

const Shape = ({ priority }: { priority: Priority }) => {
  const shape = priorityShapes[priority]
  return (
    <svg aria-hidden viewBox="0 0 24 24" className="size-6 shrink-0">
      <path d={shape.path} fill={shape.fill} stroke="var(--c-raised)" strokeWidth="1" />
      <text x="12" y={shape.baseline} textAnchor="middle" fontSize="14" fontWeight="800" fill={shape.ink}>
        {priority}
      </text>
    </svg>
  )
}

type PriorityFieldProps = {
  value: Priority | null
  byHand: boolean
  error: string | undefined
  onPriority: (priority: Priority) => void
  /** A word is begun here: before the key writes its letter, the focus goes to where words belong. */
  onWord: () => void
}

/** How urgent it is: the plan's, unless changed. The figures on the shapes are the keys. */
export function PriorityField({ value, byHand, error, onPriority, onWord }: PriorityFieldProps) {
  const t = useTranslations('intake.what')
  const words = useTranslations('common.priority')
  const pressDigit = (key: string) => {
    const priority = priorities.find((digit) => String(digit) === key)
    if (priority !== undefined) onPriority(priority)
  }
  const press = (event: KeyboardEvent) => {
    if (beginsWord(event)) onWord()
    else pressDigit(event.key)
  }
  return (
    <div data-field="priority" onKeyDown={press} className="flex flex-col gap-1">
      <p className="flex items-baseline gap-2 text-sm font-semibold">
        {t('priority')}
        {byHand && <span className="font-normal text-faint">{t('byHand')}</span>}
      </p>
      <ToggleGroup
        label={t('priority')}
        stretch
        value={value === null ? null : (`${value}` as const)}
        onValueChange={(next) => next !== null && pressDigit(next)}
        options={priorities.map((priority) => ({
          value: `${priority}` as const,
          label: words(`${priority}`),
          icon: <Shape priority={priority} />,
        }))}
      />
      {error && <FieldError>{error}</FieldError>}
    </div>
  )
}
