import { useTranslations } from 'next-intl'
import type { Place } from '#contracts/api/city-endpoints.ts'
import { kindKey, precisionKey } from './place-words.ts'

/** One place in the list: its name large, then what it is, where, and how well it is known. */
export function PlaceOption({ place }: { place: Place }) {
  const t = useTranslations('intake')
  const precision = precisionKey(place.precision)
  const area = [...new Set([place.kelurahan, place.kecamatan])].filter(Boolean).join(', ')
  const sureness = precision && precision !== 'titik' && precision !== 'koordinat' ? t(`precision.${precision}`) : null
  return (
    <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-3 py-1.5">
      <span className="text-base font-semibold">{place.name}</span>
      <span className="text-sm">{[t(`kind.${kindKey(place.kind)}`), sureness, area].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
