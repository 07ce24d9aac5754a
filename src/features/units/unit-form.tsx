'use client'

import { Save } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type SubmitEvent } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Unit } from '#contracts/unit.ts'
import { mostOfRole } from '#domain/unit.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { SuggestField } from '#ui/suggest-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { pointWords, readPoint } from './read-point.ts'
import { useBases } from './use-bases.ts'
import { useEditUnit } from './use-edit-unit.ts'

/** Where the unit waits for work and how many of which role are aboard. What was not touched is not sent. */
export function UnitForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const t = useTranslations('units.edit')
  const common = useTranslations('common')
  const { city, fleet, crewRoleName } = useCity()
  const words = useProblemWords()
  const { save, sending, error } = useEditUnit(unit)
  // As it stood when the form was opened: what others change meanwhile is left to them.
  const [before] = useState(unit)
  const [base, setBase] = useState(unit.base)
  const [point, setPoint] = useState(pointWords(unit.basePosition))
  const [crew, setCrew] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(fleet.crewRoles.map(({ code }) => [code, String(unit.crew[code] ?? 0)])))
  const [checked, setChecked] = useState(false)
  const bases = useBases(base, before.base)
  const read = readPoint(point, city)
  const isCount = (text: string) => /^\d{1,2}$/.test(text) && Number(text) <= mostOfRole
  const faultless = base.trim() !== '' && read.ok && Object.values(crew).every(isCount)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!faultless) return
    const counts = Object.fromEntries(Object.entries(crew).map(([role, count]) => [role, Number(count)]))
    const recrewed = fleet.crewRoles.some(({ code }) => counts[code] !== (before.crew[code] ?? 0))
    const done = await save({
      ...(base.trim() !== before.base && { base }),
      ...(point !== pointWords(before.basePosition) && { basePosition: read.point }),
      ...(recrewed && { crew: counts }),
    })
    if (done) onDone()
  }
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <SuggestField
        label={t('base')}
        text={base}
        onTextChange={setBase}
        suggestions={bases}
        onChoose={(chosen) => setPoint(pointWords(chosen.point))}
        itemKey={({ name, point: at, known }) => `${String(known)} ${name} ${pointWords(at)}`}
        itemText={({ name }) => name}
        renderItem={({ name }) => <span className="py-1.5 text-base">{name}</span>}
        headingOf={({ known }) => t(known ? 'basesKnown' : 'basesFound')}
        opensOnPress
        error={checked && base.trim() === '' ? t('baseMissing') : null}
      />
      <TextField
        label={t('point')} hint={t('pointHint')} value={point} inputMode="text" autoComplete="off" onChange={(event) => setPoint(event.target.value)}
        error={checked && !read.ok ? t(`pointFault.${read.fault}`) : null}
      />
      <fieldset className="grid grid-cols-2 gap-3">
        <legend className="mb-1 text-base font-semibold">{t('crew')}</legend>
        {fleet.crewRoles.map(({ code }) => (
          <TextField
            key={code} label={crewRoleName(code)} value={crew[code] ?? ''} inputMode="numeric" autoComplete="off"
            onChange={({ target: { value } }) => setCrew((all) => ({ ...all, [code]: value.trim() }))}
            error={checked && !isCount(crew[code] ?? '') ? t('countFault', { most: mostOfRole }) : null}
          />
        ))}
      </fieldset>
      <p className="text-sm text-quiet">{t('crewHint')}</p>
      {error !== null && <FieldError>{`${words(error).title}. ${words(error).detail}`}</FieldError>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{common('act.cancel')}</Button>
        <Button type="submit" tone="primary" icon={<Save aria-hidden className="size-5" />} busy={sending}>{t('save')}</Button>
      </div>
    </form>
  )
}
