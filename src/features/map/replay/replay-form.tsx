'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { matchUnits } from '#client/units/match-units.ts'
import { useFormat } from '#client/use-format.ts'
import type { Unit } from '#contracts/unit.ts'
import { longestTrackHours } from '#domain/track.ts'
import { Button } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Period, ReplayWish } from './replay-wish.ts'
import { typedPeriod, type PeriodFields } from './typed-period.ts'

type ReplayFormProps = { units: readonly Unit[]; wish: ReplayWish; usual: Period; onShow: (unitId: string, period: Period) => void }

/** Asks whose track is to be replayed, on which day and from when to when. */
export function ReplayForm({ units, wish, usual, onShow }: ReplayFormProps) {
  const t = useTranslations('map.replay')
  const city = useCity()
  const format = useFormat()
  const { from, to } = wish.period ?? usual
  const [unitId, setUnitId] = useState(wish.unitId)
  const [fields, setFields] = useState<PeriodFields>({ day: format.day(from), from: format.time(from), to: format.time(to) })
  const [tried, setTried] = useState(false)
  const period = typedPeriod(fields, city.city.timeZone)
  const errorOf = (field: keyof PeriodFields) => (tried && 'fault' in period && period.field === field ? t(`wrong.${period.fault}`, { hours: longestTrackHours }) : null)
  const unit = units.find(({ id }) => id === unitId) ?? null
  const type = (field: keyof PeriodFields) => ({
    label: t(field),
    value: fields[field],
    error: errorOf(field),
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => setFields({ ...fields, [field]: target.value }),
  })
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (unit && !('fault' in period)) onShow(unit.id, period)
      }}
    >
      <Combobox<Unit>
        className="min-w-40 grow basis-40"
        label={t('unit')}
        items={units}
        value={unit}
        onValueChange={(next) => setUnitId(next?.id ?? null)}
        itemKey={({ id }) => id}
        itemText={({ callsign }) => callsign}
        renderItem={({ callsign, agency, kind }) => `${callsign} · ${city.agencyName(agency)} · ${city.kindName(kind)}`}
        filter={(item, query) => matchUnits([item], query, { callsign: ({ callsign }) => callsign, words: ({ agency, kind }) => `${city.agencyName(agency)} ${city.kindName(kind)}` }).length > 0}
        emptyText={t('unitEmpty')}
        error={tried && !unit ? t('wrong.unit') : null}
      />
      <TextField type="date" className="w-40" {...type('day')} />
      <TextField inputMode="numeric" maxLength={5} className="w-28" {...type('from')} />
      <TextField inputMode="numeric" maxLength={5} className="w-28" {...type('to')} />
      <Button type="submit" tone="primary" className="mt-6">{t('show')}</Button>
    </form>
  )
}
