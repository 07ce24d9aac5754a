'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { Place } from '#contracts/api/city-endpoints.ts'
import { SuggestField } from '#ui/suggest-field.tsx'
import type { Draft } from './draft.ts'
import type { DraftChange } from './draft-change.ts'
import { PlaceOption } from './place-option.tsx'
import { PointLine } from './point-line.tsx'
import type { Area } from './use-area.ts'
import { usePlaces } from './use-places.ts'

type WhereFieldProps = {
  draft: Draft
  area: Area | null
  error: string | undefined
  onChange: (change: DraftChange) => void
  /** A place was taken: the form may go on to the next field. */
  onTaken: (place: Place) => void
}

/** Where it is: a search by the words a caller uses, or coordinates. Enter takes the best, even before it is on the screen. */
export function WhereField({ draft, area, error, onChange, onTaken }: WhereFieldProps) {
  const t = useTranslations('intake.where')
  const places = usePlaces(draft.where, draft.point, draft.place)
  const take = (place: Place) => {
    onChange({ kind: 'place-chosen', place })
    onTaken(place)
  }
  const takeBest = (event: KeyboardEvent<HTMLInputElement>) => {
    const plain = event.key === 'Enter' && !event.altKey && !event.nativeEvent.isComposing
    if (!plain || !places.settling) return
    // The list still answers earlier words: what is lit is not what was meant.
    event.preventDefault()
    const input = event.currentTarget
    const words = input.value
    void places.best().then((place) => place && input.value === words && take(place))
  }
  const empty = places.outside ? t('outside') : places.failed ? t('searchFailed') : places.searching ? t('empty') : undefined
  return (
    <div className="flex flex-col gap-1.5" data-field="where">
      <SuggestField
        label={t('label')}
        placeholder={t('placeholder')}
        error={error}
        text={draft.where}
        onTextChange={(words) => onChange({ kind: 'where-typed', words })}
        suggestions={places.items}
        onChoose={take}
        itemKey={(place) => `${place.kind} ${place.name} ${place.lat} ${place.lng}`}
        itemText={(place) => place.name}
        renderItem={(place) => <PlaceOption place={place} />}
        emptyText={empty}
        loading={places.settling}
        onKeyDown={takeBest}
        inputClassName="min-h-12 text-xl font-semibold"
      />
      <PointLine point={draft.point} place={draft.place} area={area} />
    </div>
  )
}
