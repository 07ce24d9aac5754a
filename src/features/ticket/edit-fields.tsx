'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { PriorityMark } from '#client/marks/priority-mark.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { priorities } from '#domain/priority.ts'
import { Combobox } from '#ui/combobox.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { EditDraft } from './edit-draft.ts'

/** The fields of a ticket that people change. */
export function EditFields({ draft, onChange }: { draft: EditDraft; onChange: (draft: EditDraft) => void }) {
  const t = useTranslations('ticket')
  const city = useCity()
  return (
    <>
      <Combobox
        label={t('field.type')}
        items={city.types}
        value={city.typeOf(draft.type)}
        onValueChange={(type) => type && onChange({ ...draft, type: type.code })}
        itemKey={({ code }) => code}
        itemText={({ code }) => city.typeName(code)}
        renderItem={({ code, icon }) => (
          <span className="flex items-center gap-2">
            <TypeIcon icon={icon} />
            {city.typeName(code)}
          </span>
        )}
        emptyText={t('edit.typeEmpty')}
      />
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t('field.priority')}</legend>
        <div className="flex flex-wrap gap-2">
          {priorities.map((priority) => (
            <label
              key={priority}
              className="flex min-h-11 grow cursor-pointer items-center justify-center gap-2 rounded-md border border-edge bg-raised px-3 has-checked:border-2 has-checked:border-text has-checked:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="priority"
                className="size-4 accent-(--c-accent) outline-none"
                checked={draft.priority === priority}
                onChange={() => onChange({ ...draft, priority })}
              />
              <PriorityMark priority={priority} />
            </label>
          ))}
        </div>
      </fieldset>
      <TextField label={t('field.address')} value={draft.address} maxLength={200} onChange={(event) => onChange({ ...draft, address: event.target.value })} />
      <TextField label={t('field.landmark')} value={draft.landmark} maxLength={200} onChange={(event) => onChange({ ...draft, landmark: event.target.value })} />
      <TextArea
        label={t('field.description')}
        value={draft.description}
        maxLength={2000}
        onChange={(event) => onChange({ ...draft, description: event.target.value })}
      />
    </>
  )
}
