'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { clockNames, stepSeconds } from '#domain/ladder.ts'
import { TextField } from '#ui/text-field.tsx'
import { secondsOf, withStep, type LadderDraft } from './ladder-draft.ts'

type LadderFieldsProps = { draft: LadderDraft; /** Whether what is wrong is said by now. */ tried: boolean; onChange: (draft: LadderDraft) => void }

/** The seconds to each step of each clock: the agency is alarmed again, then the supervisor is, then somebody must act. */
export function LadderFields({ draft, tried, onChange }: LadderFieldsProps) {
  const t = useTranslations('plans.times')
  const format = useFormat()
  return clockNames.map((clock) => (
    <fieldset key={clock} className="flex flex-col gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-base font-bold">{t(`clock.${clock}`)}</legend>
      <p className="text-sm text-quiet">{t(`clockHint.${clock}`)}</p>
      <div className="flex flex-wrap items-start gap-3">
        {draft[clock].map((text, step) => {
          const seconds = secondsOf(text)
          return (
            <TextField
              // A step is its place.
              key={step}
              className="w-52 max-sm:w-full"
              label={t(`step.${step === 0 ? 'first' : step === 1 ? 'second' : 'third'}`)}
              hint={seconds === null ? '–' : format.age(seconds)}
              error={tried && seconds === null ? t('bounds', stepSeconds) : null}
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              value={text}
              onChange={({ target }) => onChange(withStep(draft, clock, step, target.value))}
            />
          )
        })}
      </div>
    </fieldset>
  ))
}
