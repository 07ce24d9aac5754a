'use client'

import { useTranslations } from 'next-intl'
import type { Draft } from './draft.ts'
import type { FieldErrors } from './field-errors.ts'
import { missingIn } from './ticket-request.ts'

/** What is missing in a draft, in words at its fields; `null` when it can be sent. */
export function useRequiredErrors(): (draft: Draft) => FieldErrors | null {
  const t = useTranslations('intake.send')
  const words = { paper: t('missingPaper'), where: t('missingWhere'), type: t('missingType') }
  return (draft) => {
    const missing = missingIn(draft)
    return missing.length === 0 ? null : Object.fromEntries(missing.map((field) => [field, words[field]]))
  }
}
