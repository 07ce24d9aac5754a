'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import type { KeyboardEventHandler, ReactNode, Ref } from 'react'
import { cx } from './cx.ts'
import { controlClass, Field, type FieldText } from './field.tsx'
import { itemClass, popupClass } from './popup.ts'
import { Spinner } from './spinner.tsx'

export type ComboboxGroup<Item> = { value: string; label: string; items: readonly Item[] }

type ComboboxProps<Item> = FieldText & {
  /** A flat list, or groups with a heading each. */
  items: readonly NoInfer<Item>[] | readonly ComboboxGroup<NoInfer<Item>>[]
  value: Item | null
  onValueChange: (item: NoInfer<Item> | null) => void
  itemKey: (item: Item) => string
  /** What stands in the box once the item is chosen; also what is matched while typing. */
  itemText: (item: Item) => string
  /** How an item looks in the list; its text when left out. */
  renderItem?: (item: Item) => ReactNode
  /** What was typed. Give it with `onQueryChange` when the items are searched elsewhere, and set `filter` to `null`. */
  query?: string
  onQueryChange?: (query: string) => void
  /** Decides whether an item matches what was typed; `null` shows all items as given; left out: by text. */
  filter?: ((item: Item, query: string) => boolean) | null
  /** Shown when nothing matches. */
  emptyText: string
  loading?: boolean
  placeholder?: string
  disabled?: boolean
  inputRef?: Ref<HTMLInputElement>
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  className?: string
}

const isGroups = <Item,>(items: ComboboxProps<Item>['items']): items is readonly ComboboxGroup<Item>[] => {
  const first: unknown = items[0]
  return typeof first === 'object' && first !== null && 'items' in first && 'label' in first
}

/** Type-ahead over many items, keyboard first: type, arrows, Enter; the best match is lit while typing. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { items, value, onValueChange, itemKey, itemText, renderItem = itemText, query, onQueryChange, filter } = props
  const { emptyText, loading, placeholder, disabled, inputRef, onKeyDown, ...field } = props
  const line = (item: Item) => (
    <Base.Item key={itemKey(item)} value={item} className={itemClass}>
      {renderItem(item)}
    </Base.Item>
  )
  return (
    <Field label={field.label} hint={field.hint} error={field.error} keys={field.keys} hideLabel={field.hideLabel} className={field.className}>
      {(ids) => (
        <Base.Root
          items={items}
          value={value}
          onValueChange={onValueChange}
          itemToStringLabel={itemText}
          isItemEqualToValue={(a, b) => itemKey(a) === itemKey(b)}
          inputValue={query}
          onInputValueChange={onQueryChange}
          filter={filter}
          autoHighlight
          disabled={disabled}
        >
          <div className="relative">
            <Base.Input
              {...ids}
              ref={inputRef}
              onKeyDown={(event) => {
                onKeyDown?.(event)
                // With no list open, Esc would empty the field; here it is for what is around.
                if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') !== 'true') event.preventBaseUIHandler()
              }}
              placeholder={placeholder}
              autoComplete="off"
              spellCheck={false}
              className={cx(controlClass, loading && 'pr-10')}
            />
            {loading && <Spinner className="absolute top-1/2 right-3 -translate-y-1/2 text-faint" />}
          </div>
          <Base.Portal>
            <Base.Positioner className="z-50" sideOffset={4}>
              <Base.Popup className={cx(popupClass, 'max-h-[min(24rem,var(--available-height))] w-(--anchor-width) overflow-y-auto')}>
                <Base.Empty className="px-3 text-sm text-faint [&:not(:empty)]:py-2.5">{loading ? null : emptyText}</Base.Empty>
                {isGroups(items) ? (
                  <Base.List>
                    {(group: ComboboxGroup<Item>) => (
                      <Base.Group key={group.value} items={group.items}>
                        <Base.GroupLabel className="px-3 pt-2 pb-1 text-xs font-semibold text-faint">{group.label}</Base.GroupLabel>
                        <Base.Collection>{line}</Base.Collection>
                      </Base.Group>
                    )}
                  </Base.List>
                ) : (
                  <Base.List>{line}</Base.List>
                )}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}
