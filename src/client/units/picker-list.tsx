'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import type { UnitSuggestion } from '#contracts/unit.ts'
import { controlClass } from '#ui/field.tsx'
import { cx } from '#ui/cx.ts'
import { useCity } from '../city-context.tsx'
import { matchUnits } from './match-units.ts'
import { UnitLine } from './unit-line.tsx'

type PickerListProps = {
  items: readonly UnitSuggestion[]
  /** The units that are on the assignment already. */
  here: readonly string[]
  inputRef: RefObject<HTMLInputElement | null>
  onChoose: (suggestion: UnitSuggestion) => void
}

/** Type a callsign, Enter: the lit unit is chosen, and the next can be typed at once. Before anything is typed none is lit but one that was moved to. */
export function PickerList({ items, here, inputRef, onChoose }: PickerListProps) {
  const t = useTranslations('units')
  const city = useCity()
  const [typed, setTyped] = useState('')
  const [moved, setMoved] = useState<string | null>(null)
  const listId = useId()
  const found = matchUnits(items, typed, {
    callsign: ({ unit }) => unit.callsign,
    words: ({ unit }) => `${city.kindName(unit.kind)} ${unit.base}`,
  })
  // By unit, not by line: the list is read anew meanwhile, and may come in another order.
  const at = found.findIndex(({ unit }) => unit.id === moved)
  const current = at === -1 && typed.trim() !== '' && found.length > 0 ? 0 : at
  const move = (to: number) => setMoved(found.at(to)?.unit.id ?? null)
  const choose = (suggestion: UnitSuggestion) => {
    setTyped('')
    setMoved(null)
    onChoose(suggestion)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move((current + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') move(Math.max(current, 0) - 1)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && found[current]) choose(found[current])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={inputRef}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[current] && `${listId}-${found[current].unit.id}`}
        aria-label={t('search')}
        placeholder={t('search')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setMoved(null)
        }}
        onKeyDown={onKeyDown}
        className={cx(controlClass, 'min-h-12! shrink-0 text-lg!')}
      />
      <ul id={listId} role="listbox" aria-label={t('suggestions')} className="flex min-h-0 flex-col gap-1">
        {found.map((suggestion, index) => {
          const { unit } = suggestion
          const out = unit.status === 'out_of_service'
          return (
            <li
              key={unit.id}
              id={`${listId}-${unit.id}`}
              role="option"
              aria-selected={index === current}
              aria-disabled={out || undefined}
              ref={index === current ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
              onClick={() => choose(suggestion)}
              className={cx(
                'flex min-h-14 cursor-pointer items-center gap-3 rounded-md border px-3 py-2',
                index === current ? 'border-accent bg-accent-soft outline-2 outline-accent' : 'border-line bg-raised hover:border-edge',
                out && 'cursor-not-allowed border-dashed bg-sunken',
              )}
            >
              <UnitLine suggestion={suggestion} here={here.includes(unit.id)} />
            </li>
          )
        })}
      </ul>
      {found.length === 0 && items.length > 0 && <p className="text-base text-quiet">{t('noMatch')}</p>}
    </>
  )
}
