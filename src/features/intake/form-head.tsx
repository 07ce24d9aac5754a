'use client'

import { FileText, Printer, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Age } from '#client/marks/age.tsx'
import { useFormat } from '#client/use-format.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { isBlank, type Draft } from './draft.ts'
import type { DraftChange } from './draft-change.ts'

type FormHeadProps = { draft: Draft; error: string | undefined; onChange: (change: DraftChange) => void; onTogglePaper: () => void }

/** Over the form: since when this call is on the line, or the time written on the paper it is copied from. */
export function FormHead({ draft, error, onChange, onTogglePaper }: FormHeadProps) {
  const t = useTranslations('intake.paper')
  const format = useFormat()
  const { paper, startedAt } = draft
  if (paper === null) {
    return (
      <div className="-mt-2 flex min-h-10 flex-wrap items-center gap-x-2">
        <p className="grow text-sm text-quiet">
          {startedAt > 0 && !isBlank(draft) && (
            <>
              {t('received', { time: format.timeZoned(startedAt) })} · <Age since={new Date(startedAt).toISOString()} />
            </>
          )}
        </p>
        <div className="ml-auto flex gap-2">
          <Button tone="quiet" keys="F4" icon={<FileText aria-hidden className="size-4" />} onClick={onTogglePaper}>
            {t('begin')}
          </Button>
          <a href="/call/form" target="_blank" rel="noopener" aria-label={t('print')} title={t('print')} className={cx(buttonClass('quiet'), 'px-2.5')}>
            <Printer aria-hidden className="size-5" />
          </a>
        </div>
      </div>
    )
  }
  return (
    <fieldset className="-mx-4 -mt-4 flex flex-wrap items-start gap-3 border-b border-line bg-urgent-soft px-4 py-3">
      <legend className="sr-only">{t('title')}</legend>
      <p className="flex basis-full items-center gap-2 text-base font-semibold">
        <FileText aria-hidden className="size-5" />
        <span className="grow">{t('title')}</span>
        <IconButton label={t('end')} icon={<X aria-hidden className="size-4" />} onClick={onTogglePaper} />
      </p>
      <div data-field="paper" className="w-36 grow">
        <TextField
          label={t('time')}
          inputMode="numeric"
          placeholder="14:02"
          autoComplete="off"
          maxLength={5}
          value={paper.time}
          error={error}
          onChange={(event) => onChange({ kind: 'paper-typed', field: 'time', text: event.target.value })}
          inputClassName="text-xl font-semibold tabular-nums"
        />
      </div>
      <TextField
        label={t('day')}
        type="date"
        value={paper.day}
        onChange={(event) => onChange({ kind: 'paper-typed', field: 'day', text: event.target.value })}
        className="w-44 grow"
      />
    </fieldset>
  )
}
