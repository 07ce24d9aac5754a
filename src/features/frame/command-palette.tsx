'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { useTranslations } from 'next-intl'
import { useId, useState, type KeyboardEvent } from 'react'
import { cx } from '#ui/cx.ts'
import type { Command } from './commands.ts'
import { matchCommands } from './match-commands.ts'
import { useCommands } from './use-commands.tsx'

export type PaletteProps = { open: boolean; onOpenChange: (open: boolean) => void; onKeys: () => void }

/** Ctrl+K: a few letters or the last digits of a ticket, Enter, done. */
export function CommandPalette({ open, onOpenChange, onKeys }: PaletteProps) {
  const t = useTranslations('frame.palette')
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          data-modal
          aria-label={t('title')}
          className="fixed top-[12dvh] left-1/2 z-50 w-[calc(100vw-1rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-lg border border-edge bg-surface shadow-popup outline-none"
        >
          <Palette onDone={() => onOpenChange(false)} onKeys={onKeys} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function Palette({ onDone, onKeys }: { onDone: () => void; onKeys: () => void }) {
  const t = useTranslations('frame.palette')
  const [query, setQuery] = useState('')
  const [lit, setLit] = useState(0)
  const listId = useId()
  const found = matchCommands(useCommands({ query, onKeys }), query)
  const current = Math.min(lit, found.length - 1)
  const run = (command: Command | undefined) => {
    if (!command) return
    onDone()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setLit((current + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setLit((current - 1 + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(found[current])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[current] && `${listId}-${current}`}
        aria-label={t('placeholder')}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setLit(0)
        }}
        onKeyDown={onKeyDown}
        className="h-14 w-full border-b border-line bg-raised px-4 text-lg outline-none"
      />
      <ul id={listId} role="listbox" aria-label={t('title')} className="max-h-[50dvh] overflow-y-auto p-1">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            ref={index === current ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerMove={() => setLit(index)}
            onClick={() => run(command)}
            className={cx('flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-3', index === current && 'bg-accent text-on-accent')}
          >
            <span className="min-w-0 grow truncate">{command.label}</span>
            <span className={cx('shrink-0', index !== current && 'text-faint')}>{command.group}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="px-4 pb-4 text-faint">{t('empty')}</p>}
    </>
  )
}
