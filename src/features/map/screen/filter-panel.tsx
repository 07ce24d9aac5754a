'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState, type Ref } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useTickets } from '#client/live-context.tsx'
import { priorities, type Priority } from '#domain/priority.ts'
import { openStatuses } from '#domain/ticket.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { TextField } from '#ui/text-field.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'
import { attentionFilters, everything, partsInUse, type MapFilter } from '../filters/map-filter.ts'

export type FilterPanelProps = {
  filter: MapFilter
  onChange: (filter: MapFilter) => void
  wordsRef: Ref<HTMLInputElement>
}

const all = 'all'

/** All that can narrow down the map and its list, in one panel. */
export function FilterPanel({ filter, onChange, wordsRef }: FilterPanelProps) {
  const t = useTranslations('map.filter')
  const common = useTranslations('common')
  const city = useCity()
  const tickets = useTickets()
  // Those that tickets lie in now, and the one that is asked for.
  const areas = useMemo(() => [...new Set([...tickets.map(({ location }) => location.kecamatan), filter.kecamatan])].filter((area) => area !== null).sort(), [tickets, filter.kecamatan])
  // The address follows a moment later; a field that waited for it would lose letters of a quick hand.
  const [typed, setTyped] = useState<string | null>(null)
  const change = (part: Partial<MapFilter>) => onChange({ ...filter, ...part })
  const one = (part: 'type' | 'agency' | 'kecamatan', options: { value: string; label: string }[]) => (
    <Select
      label={t(part)}
      options={[{ value: all, label: t('all') }, ...options]}
      value={filter[part] ?? all}
      onValueChange={(value) => change({ [part]: value === all ? null : value })}
    />
  )
  return (
    <section aria-label={t('label')} className="flex max-h-[65%] shrink-0 flex-col gap-3 overflow-y-auto border-b border-line bg-page p-3">
      <TextField
        ref={wordsRef}
        // The panel opens to be typed in; it may come a moment after it was asked for.
        autoFocus
        type="search"
        label={t('words')}
        keys="/"
        value={typed ?? filter.words}
        onChange={(event) => {
          setTyped(event.target.value)
          change({ words: event.target.value })
        }}
        onBlur={() => setTyped(null)}
      />
      <ToggleGroup
        label={t('attention')}
        options={attentionFilters.map((value) => ({ value, label: t(value) }))}
        value={filter.attention}
        onValueChange={(attention) => change({ attention })}
        stretch
      />
      <ToggleGroup
        label={t('priority')}
        multiple
        options={priorities.map((value) => ({ value: String(value), label: common(`priority.${value}`) }))}
        value={filter.priority.map(String)}
        onValueChange={(values) => change({ priority: priorities.filter((value): value is Priority => values.includes(String(value))) })}
        stretch
      />
      <ToggleGroup
        label={t('status')}
        multiple
        options={openStatuses.map((value) => ({ value, label: common(`ticketStatus.${value}`) }))}
        value={filter.status}
        onValueChange={(status) => change({ status })}
      />
      {one('type', city.types.map(({ code }) => ({ value: code, label: city.typeName(code) })))}
      {one('agency', city.agencies.map(({ code, shortName }) => ({ value: code, label: shortName })))}
      {one('kecamatan', areas.map((area) => ({ value: area, label: area })))}
      <ToggleGroup
        label={t('units')}
        options={[{ value: 'on', label: t('unitsShown') }]}
        value={filter.units ? 'on' : null}
        onValueChange={(value) => change({ units: value !== null })}
      />
      {partsInUse(filter) > 0 && <Button onClick={() => onChange(everything)}>{t('clear')}</Button>}
    </section>
  )
}
