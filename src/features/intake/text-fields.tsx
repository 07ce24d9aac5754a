'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { PhoneReadingLine } from '#client/callers/phone-reading.tsx'
import { longest, type Draft, type DraftText } from './draft.ts'
import { WishBox } from './callbacks/wish-box.tsx'
import type { FieldErrors } from './field-errors.ts'

export type TextFieldsProps = { draft: Draft; errors: FieldErrors; onText: (field: DraftText, text: string) => void }

const bind = ({ draft, errors, onText }: TextFieldsProps) => (field: DraftText) => ({
  value: draft[field],
  error: errors[field],
  maxLength: longest[field],
  autoComplete: 'off',
  onChange: (event: { target: { value: string } }) => onText(field, event.target.value),
})

/** Landmark and address: what a crew looks for when it is near. */
export function PlaceTexts(props: TextFieldsProps) {
  const t = useTranslations('intake.where')
  const text = bind(props)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div data-field="landmark">
        <TextField label={t('landmark')} {...text('landmark')} />
      </div>
      <div data-field="address">
        <TextField label={t('address')} {...text('address')} />
      </div>
    </div>
  )
}

/** Who calls: number and name, both optional. */
export function CallerTexts({ onCallback, onWord, ...props }: TextFieldsProps & { onCallback: () => void; onWord: () => void }) {
  const t = useTranslations('intake.who')
  const text = bind(props)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div data-field="phone">
        <TextField label={t('phone')} inputMode="tel" placeholder={t('optional')} {...text('phone')} />
        <PhoneReadingLine phone={props.draft.phone} />
      </div>
      <div data-field="name">
        <TextField label={t('name')} placeholder={t('optional')} {...text('name')} />
      </div>
      {/* After the name: on the way there a space typed would tick it. */}
      {props.draft.phone.trim() !== '' && <WishBox checked={props.draft.callback} onToggle={onCallback} onWord={onWord} />}
    </div>
  )
}

/** What the caller said, in free text. */
export function DescriptionText(props: TextFieldsProps) {
  const t = useTranslations('intake.description')
  return (
    <div data-field="description">
      <TextArea label={t('label')} placeholder={t('placeholder')} {...bind(props)('description')} />
    </div>
  )
}
