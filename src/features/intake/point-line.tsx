import { MapPin, MapPinOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Place } from '#contracts/api/city-endpoints.ts'
import type { LatLng } from '#domain/geo.ts'
import { isVague, precisionKey } from './place-words.ts'
import { pointText } from './sentence.ts'
import type { Area } from './use-area.ts'

type PointLineProps = { point: LatLng | null; place: Place | null; area: Area | null }

/** Where the point lies: kelurahan and kecamatan, marked as an estimate where they are one. */
export function PointLine({ point, place, area }: PointLineProps) {
  const t = useTranslations('intake.where')
  const words = useTranslations('intake.precision')
  const common = useTranslations('common')
  if (point === null) {
    return (
      <p className="flex items-center gap-1.5 text-sm text-faint">
        <MapPinOff aria-hidden className="size-4 shrink-0" />
        {t('noPoint')}
      </p>
    )
  }
  const precision = place && precisionKey(place.precision)
  const stillThere = place !== null && place.lat === point.lat && place.lng === point.lng
  const known = area?.kelurahan && area.kecamatan
  return (
    <div className="flex flex-col gap-0.5 text-sm" aria-live="polite">
      <p className="flex flex-wrap items-center gap-x-2">
        <MapPin aria-hidden className="size-4 shrink-0 text-accent" />
        {area && (
          <span className="font-semibold">
            {known ? t('area', { kelurahan: area.kelurahan ?? '', kecamatan: area.kecamatan ?? '' }) : t('areaUnknown')}
          </span>
        )}
        {area && known && !area.exact && <span className="text-faint">({common('estimatedArea')})</span>}
        <span className="text-faint">{t('point', { point: pointText(point) })}</span>
      </p>
      {stillThere && precision === 'perkiraan' && <p className="font-medium text-urgent">{t('reckoned', { place: place.name })}</p>}
      {stillThere && precision && isVague(precision) && <p className="font-medium text-urgent">{t('vague', { precision: words(precision) })}</p>}
    </div>
  )
}
