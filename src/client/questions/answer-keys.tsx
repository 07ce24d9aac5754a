'use client'

import { cx } from '#ui/cx.ts'
import { Kbd } from '#ui/kbd.tsx'
import type { AnswerOption } from './answer-options.ts'

type AnswerKeysProps = {
  label: string
  options: readonly AnswerOption[]
  value: string | number | null
  /** Whether the Tab key stops here: at the answer given, or the first. */
  tabbable: boolean
  onValue: (value: string | null) => void
}

/** The answers to one question, each with its key; pressing the one that was given takes it back. */
export function AnswerKeys({ label, options, value, tabbable, onValue }: AnswerKeysProps) {
  const stopAt = options.some(({ code }) => code === value) ? value : options[0]?.code
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-wrap justify-end gap-1">
      {options.map(({ code, key, words }) => {
        const chosen = code === value
        return (
          <button
            key={code}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-keyshortcuts={key.toUpperCase()}
            data-stop={code === stopAt ? '' : undefined}
            tabIndex={tabbable && code === stopAt ? 0 : -1}
            onClick={() => onValue(chosen ? null : code)}
            className={cx(
              'inline-flex min-h-10 items-center gap-1.5 rounded-md border px-2.5 text-sm select-none',
              chosen ? 'border-accent bg-accent font-semibold text-on-accent' : 'border-edge bg-raised font-medium hover:border-text',
            )}
          >
            <span aria-hidden>
              <Kbd keys={key.toUpperCase()} />
            </span>
            {words}
          </button>
        )
      })}
    </div>
  )
}
