'use client'

import { Autocomplete as Base } from '@base-ui/react/autocomplete'
import { useState, type KeyboardEventHandler, type ReactNode, type Ref } from 'react'
import { cx } from './cx.ts'
import { controlClass, Field, type FieldText } from './field.tsx'
import { itemClass, popupClass } from './popup.ts'
import { Spinner } from './spinner.tsx'

type SuggestFieldProps<Item> = FieldText & {
  text: string
  onTextChange: (text: string) => void
  /** What is offered for the text, best first. */
  suggestions: readonly Item[]
  onChoose: (item: Item) => void
  itemKey: (item: Item) => string
  itemText: (item: Item) => string
  renderItem: (item: Item) => ReactNode
  /** Shown when nothing is offered; nothing is shown when left out. */
  emptyText?: string
  loading?: boolean
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
  inputClassName?: string
  /** A key whose default is prevented here does nothing to the list either. */
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  className?: string
}

/** Free text with suggestions: what was typed stays as it is unless a suggestion is taken. The best one is lit while typing. */
export function SuggestField<Item>(props: SuggestFieldProps<Item>) {
  const { text, onTextChange, suggestions, onChoose, itemKey, itemText, renderItem, emptyText, loading, inputRef, onKeyDown, ...field } = props
  const [wanted, setWanted] = useState(false)
  // A list without anything in it is not open: it would hide the rest of the page from screen readers for nothing.
  const shows = suggestions.length > 0 || Boolean(emptyText && !loading)
  return (
    <Field label={field.label} hint={field.hint} error={field.error} keys={field.keys} hideLabel={field.hideLabel} className={field.className}>
      {(ids) => (
        <Base.Root
          mode="none"
          items={suggestions}
          value={text}
          itemToStringValue={itemText}
          autoHighlight="always"
          open={wanted && shows}
          onOpenChange={setWanted}
          onValueChange={(next, { reason }) => {
            // The primitive empties the field on Esc; here Esc closes the list and nothing else.
            if (reason !== 'escape-key') onTextChange(next)
          }}
        >
          <div className="relative">
            <Base.Input
              {...ids}
              ref={inputRef}
              onKeyDown={(event) => {
                onKeyDown?.(event)
                if (event.defaultPrevented) event.preventBaseUIHandler()
              }}
              placeholder={field.placeholder}
              spellCheck={false}
              className={cx(controlClass, loading && 'pr-10', field.inputClassName)}
            />
            {loading && <Spinner className="absolute top-1/2 right-3 -translate-y-1/2 text-faint" />}
          </div>
          <Base.Portal>
            <Base.Positioner className="z-50" sideOffset={4}>
              <Base.Popup className={cx(popupClass, 'max-h-[min(28rem,var(--available-height))] w-(--anchor-width) overflow-y-auto')}>
                <Base.Empty className="px-3 text-sm text-faint [&:not(:empty)]:py-2.5">{emptyText}</Base.Empty>
                <Base.List>
                  {(item: Item) => (
                    <Base.Item key={itemKey(item)} value={item} onClick={() => onChoose(item)} className={itemClass}>
                      {renderItem(item)}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
