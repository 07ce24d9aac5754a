'use client'

import { useRef, type KeyboardEventHandler, type ReactNode } from 'react'
import { Anchored } from './anchored.tsx'
import { cx } from './cx.ts'
import { controlClass, Field, type FieldText } from './field.tsx'
import { itemClass } from './popup.ts'
import { Spinner } from './spinner.tsx'
import { useSuggestList } from './use-suggest-list.ts'

type SuggestFieldProps<Item> = FieldText & {
  text: string
  onTextChange: (text: string) => void
  /** What is offered for the text, best first; lines of one heading beside each other. */
  suggestions: readonly Item[]
  onChoose: (item: Item) => void
  itemKey: (item: Item) => string
  itemText: (item: Item) => string
  renderItem: (item: Item) => ReactNode
  /** What a line stands under in the list. */
  headingOf?: (item: Item) => string
  /** Shown when nothing is offered; nothing is shown when left out. */
  emptyText?: string
  loading?: boolean
  placeholder?: string
  inputClassName?: string
  /** A press on the field shows the list too. */
  opensOnPress?: boolean
  /** Focus has left the field. */
  onLeave?: () => void
  /** A key whose default is prevented here does nothing to the list either. */
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  className?: string
}

const listHeight = 448

/** Free text with suggestions: what was typed stays as it is unless a suggestion is taken. The best one is lit while typing. */
export function SuggestField<Item>(props: SuggestFieldProps<Item>) {
  const { text, onTextChange, suggestions, onChoose, itemKey, itemText, renderItem, headingOf, emptyText, loading, opensOnPress, onLeave, onKeyDown, ...field } = props
  const input = useRef<HTMLInputElement>(null)
  const list = useSuggestList({
    keys: suggestions.map(itemKey),
    // A list without anything in it is not open.
    shows: suggestions.length > 0 || Boolean(emptyText && !loading),
    onTake: (index) => {
      const item = suggestions[index]
      if (item === undefined) return
      onChoose(item)
      onTextChange(itemText(item))
    },
  })
  const line = (item: Item, index: number) => (
    <div
      key={itemKey(item)}
      id={list.lineId(index)}
      role="option"
      aria-selected={index === list.lit}
      data-highlighted={index === list.lit ? '' : undefined}
      ref={index === list.lit ? scrollIntoList : undefined}
      onPointerMove={() => index !== list.lit && list.light(index)}
      onClick={() => list.take(index)}
      className={itemClass}
    >
      {renderItem(item)}
    </div>
  )
  return (
    <Field label={field.label} hint={field.hint} error={field.error} keys={field.keys} hideLabel={field.hideLabel} className={field.className}>
      {(ids) => (
        <div className="relative">
          <input
            {...ids}
            {...list.input}
            ref={input}
            type="text"
            value={text}
            placeholder={field.placeholder}
            spellCheck={false}
            onChange={({ target }) => {
              list.typed()
              onTextChange(target.value)
            }}
            onClick={opensOnPress ? list.show : undefined}
            onKeyDown={(event) => {
              onKeyDown?.(event)
              list.input.onKeyDown(event)
            }}
            onBlur={(event) => {
              list.input.onBlur(event)
              onLeave?.()
            }}
            className={cx(controlClass, loading && 'pr-10', field.inputClassName)}
          />
          {loading && <Spinner className="absolute top-1/2 right-3 -translate-y-1/2 text-faint" />}
          {list.open && (
            <Anchored anchor={input} maxHeight={listHeight}>
              {suggestions.length === 0 && <p role="status" className="px-3 py-2.5 text-sm text-faint">{emptyText}</p>}
              <div id={list.id} role="listbox" aria-label={field.label}>
                {runsOf(suggestions, headingOf).map(({ heading, from, items }) =>
                  heading === null ? (
                    items.map((item, at) => line(item, from + at))
                  ) : (
                    <div key={heading} role="group" aria-label={heading}>
                      <div aria-hidden className="px-3 pt-2 pb-1 text-xs font-semibold text-faint">{heading}</div>
                      {items.map((item, at) => line(item, from + at))}
                    </div>
                  ),
                )}
              </div>
            </Anchored>
          )}
        </div>
      )}
    </Field>
  )
}

const scrollIntoList = (line: HTMLElement | null) => line?.scrollIntoView({ block: 'nearest' })

type Run<Item> = { readonly heading: string | null; readonly from: number; readonly items: Item[] }

function runsOf<Item>(items: readonly Item[], headingOf: ((item: Item) => string) | undefined): Run<Item>[] {
  const runs: Run<Item>[] = []
  items.forEach((item, index) => {
    const heading = headingOf ? headingOf(item) : null
    const last = runs.at(-1)
    if (last && last.heading === heading) last.items.push(item)
    else runs.push({ heading, from: index, items: [item] })
  })
  return runs
}
