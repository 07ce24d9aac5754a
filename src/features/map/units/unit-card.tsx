'use client'

import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { TypeIcon } from '#client/marks/type-icon.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Unit } from '#contracts/unit.ts'
import { positionAge } from '#domain/position-age.ts'
import { Button } from '#ui/button.tsx'
import type { Position } from './unit-mark.ts'

export type UnitCardProps = { unit: Unit; position: Position | null; onOpenTicket: (ticketId: string) => void; onReplay?: () => void }

const kmPerHour = 3.6

/** What is known of one unit: status, task, where it was last and how old that is. */
export function UnitCard({ unit, position, onOpenTicket, onReplay }: UnitCardProps) {
  const t = useTranslations('map.units')
  const replay = useTranslations('map.replay')
  const common = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const now = useNow()
  const { task } = unit
  const seconds = position ? (now - Date.parse(position.at)) / 1000 : 0
  const speed = position?.speed ?? null
  return (
    <div className="flex w-72 flex-col gap-1 p-2 leading-5">
      <p className="flex items-center gap-2 text-lg font-bold">
        <TypeIcon icon={city.kindIcon(unit.kind)} className="size-5 shrink-0" />
        {unit.callsign}
      </p>
      <p className="text-quiet">{[city.agencyName(unit.agency), city.kindName(unit.kind), unit.base].join(' · ')}</p>
      <p className="font-semibold">{common(`unitStatus.${unit.status}`)}</p>
      {position === null ? (
        <p>{t('noPosition')}</p>
      ) : (
        <p>
          {t('position', { age: format.age(seconds) })}
          {positionAge(seconds, city.fleet.positions) === 'lost' && <strong> · {t('lostShort')}</strong>}
          {speed !== null && <span className="block">{t('speed', { speed: format.number(Math.round(speed * kmPerHour)) })}</span>}
        </p>
      )}
      {task ? (
        <Button className="mt-1 whitespace-normal!" onClick={() => onOpenTicket(task.ticketId)}>
          {t('openTask', { number: `#${shortNumber(task.number)}`, type: city.typeName(task.type) })}
        </Button>
      ) : (
        <p className="text-quiet">{t('noTask')}</p>
      )}
      {onReplay && <Button icon={<History aria-hidden className="size-5" />} onClick={onReplay}>{replay('open')}</Button>}
    </div>
  )
}
