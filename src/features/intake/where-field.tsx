'use client'

import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent } from 'react'
import type { Place } from '#contracts/api/city-endpoints.ts'
import type { LatLng } from '#domain/geo.ts'
import { SuggestField } from '#ui/suggest-field.tsx'
import type { Draft } from './draft.ts'
import type { DraftChange } from './draft-change.ts'
import { PlaceOption } from './place-option.tsx'
import { PointLine } from './point-line.tsx'
import { takeLit } from './take-lit.ts'
import type { Area } from './use-area.ts'
import { usePlaces } from './use-places.ts'

type WhereFieldProps = {
  draft: Draft
  area: Area | null
  error: string | undefined
  onChange: (change: DraftChange) => void
  /** A place was taken, or `null` while it is still being asked for: the form may go on to the next field. */
  onTaken: (place: Place | null) => void
  /** A place is being asked for; what needs it waits for this, which says whether there is one. */
  onComing: (coming: Promise<boolean>) => void
}

/** Where it is: a search by the words a caller uses, or coordinates. Enter takes the best, even before it is on the screen. */
export function WhereField({ draft, area, error, onChange, onTaken, onComing }: WhereFieldProps) {
  const t = useTranslations('intake.where')
  const places = usePlaces(draft.where, draft.point, draft.place)
  const [unfound, setUnfound] = useState<{ words: string; failed: boolean; point: LatLng | null } | null>(null)
  const choose = (place: Place) => onChange({ kind: 'place-chosen', place })
  const take = (place: Place) => {
    choose(place)
    onTaken(place)
  }
  const askForBest = async (input: HTMLInputElement) => {
    const words = input.value
    const place = await places.best().catch(() => undefined)
    if (input.value !== words) return true
    if (place) choose(place)
    else setUnfound({ words, failed: place === undefined, point: draft.point })
    return Boolean(place)
  }
  const takeBest = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.altKey || event.nativeEvent.isComposing) return
    const [first] = places.items
    if (places.settling) {
      // The list still answers earlier words: what is lit is not what was meant.
      event.preventDefault()
      onComing(askForBest(event.currentTarget))
      onTaken(null)
    } else if (event.currentTarget.hasAttribute('aria-activedescendant')) {
      // A plain Enter the list takes by itself.
      if (event.ctrlKey || event.metaKey) takeLit(event.currentTarget)
    } else if (first) take(first)
  }
  // A point of before still stands then: it must not pass for the place just typed.
  const kept = draft.point === null ? '' : ` ${t('kept')}`
  const noPlace = (failed: boolean) => (failed ? t('searchFailed') : t('empty')) + kept
  const empty = places.outside ? t('outside') : places.closedLink ? t('closedLink') : places.searching ? noPlace(places.failed) : undefined
  const inVain = unfound?.words === draft.where && unfound.point === draft.point ? noPlace(unfound.failed) : undefined
  return (
    <div className="flex flex-col gap-1.5" data-field="where">
      <SuggestField
        label={t('label')}
        placeholder={t('placeholder')}
        // Without a point, why there is none says more than that it is missing.
        error={draft.point === null ? (inVain ?? error) : (error ?? inVain)}
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
        inputClassName="min-h-12 text-xl font-semibold placeholder:text-base placeholder:font-normal"
      />
      <PointLine point={draft.point} place={draft.place} area={area} />
    </div>
  )
}
