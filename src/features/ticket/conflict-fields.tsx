'use client'

import { useTranslations } from 'next-intl'
import { FieldError } from '#ui/field-error.tsx'
import type { Conflict, Side } from './edit-conflict.ts'
import type { EditDraft, EditField } from './edit-draft.ts'
import { useFieldWords } from './use-field-words.ts'

type ConflictFieldsProps = {
  mine: EditDraft
  theirs: EditDraft
  conflicts: readonly Conflict[]
  onChoose: (field: EditField, side: Side) => void
  error: string | null
}

/** Mine and theirs side by side, a choice for each field. What only one of us changed is chosen already. */
export function ConflictFields({ mine, theirs, conflicts, onChoose, error }: ConflictFieldsProps) {
  const t = useTranslations('ticket')
  const words = useFieldWords()
  const sides = { mine, theirs }
  return (
    <div className="flex flex-col gap-3">
      {conflicts.map(({ field, side }) => (
        <fieldset key={field} className="rounded-md border border-line p-3">
          <legend className="px-1 text-base font-bold">{t(`field.${field}`)}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {(['mine', 'theirs'] as const).map((name) => (
              <label
                key={name}
                className="flex min-h-14 cursor-pointer items-start gap-3 rounded-md border border-edge bg-raised p-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus"
              >
                <input
                  type="radio"
                  name={`keep-${field}`}
                  className="mt-1 size-4 shrink-0 accent-(--c-accent) outline-none"
                  checked={side === name}
                  onChange={() => onChoose(field, name)}
                />
                <span className="min-w-0">
                  <span className="block text-sm text-quiet">{t(`edit.${name}`)}</span>
                  <span className="text-base font-semibold whitespace-pre-line wrap-anywhere">{words(field, sides[name][field])}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {error && <FieldError>{error}</FieldError>}
    </div>
  )
}
