'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { priorities } from '#domain/priority.ts'
import type { EditField } from './edit-draft.ts'

/** Puts the value of a field into words: a type and a priority by name, no text as "empty". */
export function useFieldWords(): (field: EditField, value: string | number) => string {
  const t = useTranslations('ticket.timeline')
  const names = useTranslations('common.priority')
  const city = useCity()
  return (field, value) => {
    if (field === 'type') return city.typeName(String(value))
    const priority = priorities.find((known) => String(known) === String(value))
    if (field === 'priority' && priority) return names(`${priority}`)
    return String(value).trim() || t('empty')
  }
}
