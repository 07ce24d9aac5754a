'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { useNow } from '#client/use-now.ts'
import { positionAge } from '#domain/position-age.ts'
import { cx } from '#ui/cx.ts'
import { useAgeWords } from './use-age-words.ts'
import { useLatestPositions } from './use-latest-positions.ts'
import { useMapUnits } from './use-map-units.ts'

export type UnitListProps = { agency: string | null; selected: string | null; onSelect: (unitId: string, row: HTMLElement) => void }

/** The units as a list: what the markers say, for the keyboard and for those who do not see the map. */
export function UnitList({ agency, selected, onSelect }: UnitListProps) {
  const t = useTranslations('map.units')
  const common = useTranslations('common')
  const city = useCity()
  const now = useNow()
  const words = useAgeWords()
  const units = useMapUnits(agency)
  const positionOf = useLatestPositions(units)
  const ageOf = (at: string) => {
    const seconds = (now - Date.parse(at)) / 1000
    const minutes = Math.max(0, Math.floor(seconds / 60))
    const age = positionAge(seconds, city.fleet.positions)
    return { age, said: age === 'fresh' ? t('now') : age === 'stale' ? words.age(minutes) : words.lost(minutes) }
  }
  if (units.length === 0) return <p className="p-3 text-quiet">{t('none')}</p>
  return (
    <ul aria-label={t('title')} className="min-h-0 overflow-y-auto overscroll-contain">
      {units.map((unit) => {
        const position = positionOf(unit)
        const seen = position && ageOf(position.at)
        return (
          <li key={unit.id}>
            <button
              type="button"
              aria-current={unit.id === selected || undefined}
              onClick={(event) => onSelect(unit.id, event.currentTarget)}
              className={cx(
                'flex min-h-10 w-full items-center gap-2 border-b border-line px-3 text-left hover:bg-raised focus-visible:-outline-offset-3',
                unit.id === selected && 'bg-accent-soft!',
              )}
            >
              <TypeIcon icon={city.kindIcon(unit.kind)} className="size-5 shrink-0 text-quiet" />
              <span className="font-semibold">{unit.callsign}</span>
              <span className="min-w-0 grow truncate text-quiet">{common(`unitStatus.${unit.status}`)}</span>
              <span className={cx('whitespace-nowrap', seen?.age === 'lost' && 'font-semibold')}>{seen?.said ?? t('noPosition')}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
