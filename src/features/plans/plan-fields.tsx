'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { priorities } from '#domain/priority.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'

type PlanFieldsProps = { draft: ResponsePlanData; onChange: (fields: Partial<ResponsePlanData>) => void }

/** Whom a plan sends, how urgent it is, what is asked in which order, how soon somebody must answer. */
export function PlanFields({ draft, onChange }: PlanFieldsProps) {
  const t = useTranslations('plans.field')
  const names = useTranslations('common.priority')
  const { agencies } = useCity()
  const seconds = draft.ladder?.accept
  return (
    <>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-sm font-semibold">{t('priority')}</legend>
        <ToggleGroup
          label={t('priority')}
          value={`${draft.priority}` as const}
          onValueChange={(next) => {
            const priority = priorities.find((some) => `${some}` === next)
            if (priority) onChange({ priority })
          }}
          options={priorities.map((priority) => ({ value: `${priority}` as const, label: `${priority} ${names(`${priority}`)}` }))}
        />
      </fieldset>
      <Select
        label={t('lead')}
        options={agencies.map(({ code, shortName, name }) => ({ value: code, label: shortName === name ? shortName : `${shortName} · ${name}` }))}
        value={draft.lead}
        onValueChange={(lead) => onChange({ lead, supporting: draft.supporting.filter((code) => code !== lead) })}
      />
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t('supporting')}</legend>
        <ToggleGroup
          multiple
          label={t('supporting')}
          value={draft.supporting}
          // Those that were there keep their order: it is the order in which they are asked.
          onValueChange={(pressed) => onChange({ supporting: [...draft.supporting.filter((code) => pressed.includes(code)), ...pressed.filter((code) => !draft.supporting.includes(code))] })}
          options={agencies.filter(({ code }) => code !== draft.lead).map(({ code, shortName }) => ({ value: code, label: shortName }))}
        />
      </fieldset>
      <TextField
        label={t('ladder')}
        hint={t('ladderHint')}
        inputMode="numeric"
        autoComplete="off"
        value={seconds ?? ''}
        maxLength={4}
        className="max-w-md"
        onChange={({ target }) => {
          const typed = target.value.replace(/\D/g, '')
          onChange({ ladder: typed === '' ? undefined : { accept: Number(typed) } })
        }}
      />
      <Questions draft={draft} onChange={onChange} />
    </>
  )
}

function Questions({ draft: { questions }, onChange }: PlanFieldsProps) {
  const t = useTranslations('plans.field')
  const locale = useLocale()
  const move = (from: number, to: number) => {
    const next = [...questions]
    next.splice(to, 0, ...next.splice(from, 1))
    onChange({ questions: next })
  }
  if (questions.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{t('questions')}</legend>
      <ol className="flex flex-col divide-y divide-line rounded-md border border-line">
        {questions.map(({ code, text }, index) => (
          <li key={code} className="flex items-center gap-2 px-3">
            <span className="w-6 shrink-0 text-right text-faint tabular-nums">{index + 1}</span>
            <span className="min-w-0 grow py-2 text-base">{text[locale]}</span>
            <IconButton label={t('up', { question: text[locale] })} icon={<ArrowUp aria-hidden className="size-5" />} disabled={index === 0} onClick={() => move(index, index - 1)} />
            <IconButton label={t('down', { question: text[locale] })} icon={<ArrowDown aria-hidden className="size-5" />} disabled={index === questions.length - 1} onClick={() => move(index, index + 1)} />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
