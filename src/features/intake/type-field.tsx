'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { useCity } from '#client/city-context.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import type { IncidentTypeData } from '#contracts/city.ts'
import { priorities, type Priority } from '#domain/priority.ts'
import { Combobox } from '#ui/combobox.tsx'
import { matchTypes } from './match-types.ts'

type TypeFieldProps = {
  type: string | null
  error: string | undefined
  onType: (type: string | null) => void
  onPriority: (priority: Priority) => void
}

/** What happened: type-ahead over the incident types by family. No type has a digit in its name, so 1, 2 and 3 set the priority. */
export function TypeField({ type, error, onType, onPriority }: TypeFieldProps) {
  const t = useTranslations('intake.what')
  const locale = useLocale()
  const { types, families, typeOf, typeName } = useCity()
  const [typed, setTyped] = useState<{ words: string; over: string | null }>({ words: '', over: null })
  const name = type === null ? '' : typeName(type)
  // Words typed over an earlier choice mean nothing once another was made, here or by the lane.
  const words = typed.over === type ? typed.words : name
  const groups = matchTypes(types, families, words === name ? '' : words).map(({ family, types: items }) => ({
    value: family.code,
    label: family.name[locale],
    items,
  }))
  const pressDigit = (event: KeyboardEvent) => {
    const priority = priorities.find((digit) => String(digit) === event.key)
    if (priority === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onPriority(priority)
  }
  return (
    <div
      data-field="type"
      onKeyDownCapture={pressDigit}
      onFocusCapture={(event) => event.target instanceof HTMLInputElement && event.target.select()}
    >
      <Combobox<IncidentTypeData>
        label={t('label')}
        placeholder={t('placeholder')}
        error={error}
        items={groups}
        value={type === null ? null : typeOf(type)}
        onValueChange={(item) => onType(item?.code ?? null)}
        itemKey={({ code }) => code}
        itemText={({ code }) => typeName(code)}
        renderItem={(item) => (
          <>
            <TypeIcon icon={item.icon} />
            <span className="grow text-base">{item.name[locale]}</span>
            <span className="text-xs opacity-80">{item.code}</span>
          </>
        )}
        query={words}
        onQueryChange={(next) => setTyped({ words: next, over: type })}
        filter={null}
        emptyText={t('empty')}
      />
    </div>
  )
}
