'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import type L from 'leaflet'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { useMapUnits } from '../units/use-map-units.ts'
import { ReplayForm } from './replay-form.tsx'
import { ReplayPlayer } from './replay-player.tsx'
import type { Period, ReplayWish } from './replay-wish.ts'
import { lastHourBefore } from './typed-period.ts'
import './replay.css'

export type ReplayBodyProps = {
  map: L.Map
  wish: ReplayWish
  /** How many pixels of the map a panel covers at the right. */
  covered: number
  onWish: (wish: ReplayWish) => void
}

/** Asks whose track is to be seen and of when, reads it, and plays it on the map. */
export function ReplayBody({ map, wish, covered, onWish }: ReplayBodyProps) {
  const t = useTranslations('map.replay')
  const common = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const problemWords = useProblemWords()
  const units = useMapUnits(null)
  const now = useNow()
  const [changing, setChanging] = useState(false)
  const { unitId, period } = wish
  const { data: track, error, refetch } = useQuery({
    queryKey: ['unit-track', unitId, period?.from, period?.to],
    queryFn: unitId === null || period === null ? skipToken : ({ signal }) => readTrack(unitId, period, signal),
    staleTime: Infinity,
  })
  const asked = unitId !== null && period !== null
  return (
    <>
      {asked && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <p className="text-base">
            {track && (
              <>
                <strong>{track.unit.callsign}</strong> · {city.agencyName(track.unit.agency)} · {t('period', { day: format.dateShort(track.from), from: format.time(track.from), to: format.time(track.to) })}
              </>
            )}
          </p>
          <Button aria-expanded={changing} onClick={() => setChanging(!changing)}>{t('change')}</Button>
        </div>
      )}
      {(!asked || changing) && (
        <ReplayForm
          key={`${unitId} ${period?.from}`}
          units={units}
          wish={wish}
          usual={lastHourBefore(now)}
          onShow={(id, chosen) => {
            setChanging(false)
            onWish({ unitId: id, period: chosen })
          }}
        />
      )}
      {asked && !track && error === null && <Spinner label={common('loading')} className="text-xl text-faint" />}
      {error !== null && (
        <div className="flex flex-wrap items-center gap-3">
          <FieldError>{problemWords(error).title}</FieldError>
          <Button onClick={() => void refetch()}>{common('act.retry')}</Button>
        </div>
      )}
      {track?.points.length === 0 && <p role="status" className="text-base"><strong>{t('none')}</strong> {t('noneDetail', { days: city.fleet.positions.keepTrackDays })}</p>}
      {track && track.points.length > 0 && (
        // A narrow screen has no room for both, and the map.
        <div className={cx(changing && 'max-md:hidden')}>
          <ReplayPlayer key={`${track.unit.id} ${track.from} ${track.to}`} map={map} track={track} covered={covered} />
        </div>
      )}
    </>
  )
}

const readTrack = (unitId: string, { from, to }: Period, signal: AbortSignal) =>
  api('GET /units/{callsign}/track', { params: { callsign: unitId }, query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() }, signal })
