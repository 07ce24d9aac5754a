'use client'

import { MapPin, MapPinOff, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Unit } from '#contracts/unit.ts'
import { positionAge } from '#domain/position-age.ts'

const looks = {
  fresh: { Icon: MapPin, word: 'position', tone: '' },
  stale: { Icon: TriangleAlert, word: 'positionOld', tone: 'text-urgent' },
  lost: { Icon: MapPinOff, word: 'positionLost', tone: 'text-quiet' },
} as const

/** How old a unit's position is, in words and by a shape. */
export function PositionLine({ position }: { position: Unit['position'] }) {
  const t = useTranslations('units.board')
  const { fleet } = useCity()
  const format = useFormat()
  const now = useNow()
  if (now === 0 || position === null)
    return (
      <span className="inline-flex items-center gap-1.5 text-quiet">
        <MapPinOff aria-hidden className="size-4 shrink-0" />
        {t('positionNone')}
      </span>
    )
  const seconds = (now - Date.parse(position.at)) / 1000
  const { Icon, word, tone } = looks[positionAge(seconds, fleet.positions)]
  return (
    <span title={format.dateTime(position.at)} className={`inline-flex items-center gap-1.5 tabular-nums ${tone}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(word, { age: format.age(seconds) })}
    </span>
  )
}
