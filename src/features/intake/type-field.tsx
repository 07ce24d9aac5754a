'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import { useCity } from '#client/city-context.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import type { IncidentTypeData } from '#contracts/city.ts'
import { priorities, type Priority } from '#domain/priority.ts'
import { SuggestField } from '#ui/suggest-field.tsx'
import { matchTypes } from './match-types.ts'
import { takeLit } from './take-lit.ts'

type TypeFieldProps = {
  type: string | null
  error: string | undefined
  onType: (type: string) => void
  onPriority: (priority: Priority) => void
}

/** What happened: type-ahead over the incident types by family. No type has a digit in its name, so 1, 2 and 3 set the priority. */
export function TypeField({ type, error, onType, onPriority }: TypeFieldProps) {
  const t = useTranslations('intake.what')
  const locale = useLocale()
  const { types, families, typeName } = useCity()
  const [typed, setTyped] = useState<{ words: string; over: string | null }>({ words: '', over: null })
  const name = type === null ? '' : typeName(type)
  // Words typed over an earlier choice mean nothing once another was made, here or by the lane.
  const words = typed.over === type ? typed.words : name
  const groups = matchTypes(types, families, words === name ? '' : words)
  const headings = new Map(groups.map(({ family }) => [family.code, family.name[locale]]))
  const suggestions = groups.flatMap((group) => group.types)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.altKey && !event.nativeEvent.isComposing) takeOne(event)
    const priority = priorities.find((digit) => String(digit) === event.key)
    if (priority === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onPriority(priority)
  }
  /** The list takes a plain Enter by itself, but not Ctrl+Enter, nor one that comes before it has lit its first line. */
  const takeOne = ({ target, ctrlKey, metaKey }: KeyboardEvent) => {
    if (!(target instanceof HTMLInputElement)) return
    const [first] = suggestions
    if (target.hasAttribute('aria-activedescendant')) {
      if (ctrlKey || metaKey) takeLit(target)
    } else if (first && words.trim() !== '' && words !== name) onType(first.code)
  }
  return (
    <div
      data-field="type"
      onKeyDownCapture={press}
      onFocusCapture={(event) => event.target instanceof HTMLInputElement && event.target.select()}
    >
      <SuggestField<IncidentTypeData>
        label={t('label')}
        placeholder={t('placeholder')}
        error={error}
        text={words}
        onTextChange={(next) => setTyped({ words: next, over: type })}
        suggestions={suggestions}
        onChoose={(item) => onType(item.code)}
        headingOf={({ family }) => headings.get(family) ?? ''}
        itemKey={({ code }) => code}
        itemText={({ code }) => typeName(code)}
        renderItem={(item) => (
          <>
            <TypeIcon icon={item.icon} />
            <span className="grow text-base">{item.name[locale]}</span>
            <span className="text-xs opacity-80">{item.code}</span>
          </>
        )}
        emptyText={t('empty')}
        opensOnPress
        // What stands in the field is what is chosen.
        onLeave={() => setTyped({ words: name, over: type })}
      />
    </div>
  )
}
