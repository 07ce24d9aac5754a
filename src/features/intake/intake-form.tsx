'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { AgencyField } from './agency-field.tsx'
import type { Draft } from './draft.ts'
import type { DraftChange } from './draft-change.ts'
import { chosenAgencies, chosenPriority, planAgencies } from './draft-plan.ts'
import type { FieldErrors, FormField } from './field-errors.ts'
import { FormHead } from './form-head.tsx'
import { isVague } from './place-words.ts'
import { PriorityField } from './priority-field.tsx'
import { QuestionSection } from './question-section.tsx'
import { CallerTexts, DescriptionText, PlaceTexts, type TextFieldsProps } from './text-fields.tsx'
import { TypeField } from './type-field.tsx'
import type { Area } from './use-area.ts'
import { useRaisedWords } from './use-raised-words.ts'
import { WhereField } from './where-field.tsx'

type IntakeFormProps = {
  draft: Draft
  area: Area | null
  errors: FieldErrors
  onChange: (change: DraftChange) => void
  onGoTo: (field: FormField) => void
  onPlaceComing: (coming: Promise<boolean>) => void
  onTogglePaper: () => void
}

/** The form in the order of speech: where, what, what the type asks, who calls, what is said, who is sent. */
export function IntakeForm({ draft, area, errors, onChange, onGoTo, onPlaceComing, onTogglePaper }: IntakeFormProps) {
  const t = useTranslations('intake')
  const { planOf } = useCity()
  const plan = draft.type === null ? null : planOf(draft.type)
  const raisedWords = useRaisedWords()
  const texts: TextFieldsProps = { draft, errors, onText: (field, text) => onChange({ kind: 'text-typed', field, text }) }
  const priority = draft.type === null && draft.priority === null ? null : chosenPriority(draft, plan)
  return (
    <section aria-label={t('form')} className="flex flex-col gap-3 p-4">
      <FormHead draft={draft} error={errors.paper} onChange={onChange} onTogglePaper={onTogglePaper} />
      <WhereField
        draft={draft}
        area={area}
        error={errors.where}
        onChange={onChange}
        onTaken={(place) => onGoTo(place && isVague(place.precision) ? 'landmark' : 'type')}
        onComing={onPlaceComing}
      />
      <PlaceTexts {...texts} />
      <TypeField
        key={draft.key}
        type={draft.type}
        error={errors.type}
        onType={(type) => onChange({ kind: 'type-chosen', type, plan: planOf(type) })}
        onPriority={(next) => onChange({ kind: 'priority-chosen', priority: next, plan })}
      />
      <PriorityField
        value={priority}
        byHand={plan !== null && draft.priority !== null}
        error={errors.priority}
        onPriority={(next) => onChange({ kind: 'priority-chosen', priority: next, plan })}
        onWord={() => onGoTo(draft.type === null ? 'type' : 'description')}
      />
      <QuestionSection
        plan={plan}
        answers={draft.answers}
        raised={raisedWords(plan, draft.answers)}
        error={errors.answers}
        onAnswer={(question, value) => onChange({ kind: 'answered', question, value, plan })}
      />
      <CallerTexts {...texts} onCallback={() => onChange({ kind: 'callback-toggled' })} onWord={() => onGoTo('description')} />
      <DescriptionText {...texts} />
      <AgencyField
        chosen={chosenAgencies(draft, plan)}
        plan={plan}
        planned={planAgencies(plan, draft.answers)}
        error={errors.agencies}
        onToggle={(agency) => onChange({ kind: 'agency-toggled', agency, plan })}
      />
    </section>
  )
}
