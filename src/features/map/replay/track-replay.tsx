'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { History, X } from 'lucide-react'
import type L from 'leaflet'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { FieldError } from '#ui/field-error.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { useMapUnits } from '../units/use-map-units.ts'
import { ReplayForm } from './replay-form.tsx'
import { ReplayPlayer } from './replay-player.tsx'
import type { Period, ReplayWish } from './replay-wish.ts'
import { lastHourBefore } from './typed-period.ts'
import './replay.css'

export type TrackReplayProps = {
  map: L.Map
  /** Where the panel stands, outside of the map. */
  slot: HTMLElement
  wish: ReplayWish
  /** How many pixels of the map a panel covers at the right. */
  covered: number
  onWish: (wish: ReplayWish) => void
  onClose: () => void
}

/** Where a unit was, as a line and a moving mark on the map, with the panel that plays it. */
export function TrackReplay({ map, slot, wish, covered, onWish, onClose }: TrackReplayProps) {
  const t = useTranslations('map.replay')
  const common = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const problemWords = useProblemWords()
  const units = useMapUnits(null)
  const now = useNow()
  const [changing, setChanging] = useState(false)
  const heading = useFocusWhileOpen()
  const { unitId, period } = wish
  const { data: track, error, refetch } = useQuery({
    queryKey: ['unit-track', unitId, period?.from, period?.to],
    queryFn: unitId === null || period === null ? skipToken : ({ signal }) => readTrack(unitId, period, signal),
    staleTime: Infinity,
  })
  const asked = unitId !== null && period !== null
  return createPortal(
    <section aria-label={t('title')} className="flex max-h-[60dvh] flex-col gap-3 overflow-y-auto border-t-4 border-double border-text bg-surface px-3 pt-1 pb-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 ref={heading} tabIndex={-1} className="inline-flex items-center gap-2 text-base font-bold outline-none">
          <History aria-hidden className="size-5 shrink-0" />
          {t('title')}
          <span className="rounded-sm bg-text px-1.5 text-sm font-semibold text-surface">{t('notLive')}</span>
        </h2>
        {track && (
          <p className="text-base">
            <strong>{track.unit.callsign}</strong> · {city.agencyName(track.unit.agency)} · {t('period', { day: format.dateShort(track.from), from: format.time(track.from), to: format.time(track.to) })}
          </p>
        )}
        <span className="ml-auto flex items-center gap-1">
          {asked && <Button aria-expanded={changing} onClick={() => setChanging(!changing)}>{t('change')}</Button>}
          <IconButton label={t('close')} icon={<X aria-hidden className="size-5" />} onClick={onClose} />
        </span>
      </div>
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
    </section>,
    slot,
  )
}

const readTrack = (unitId: string, { from, to }: Period, signal: AbortSignal) =>
  api('GET /units/{callsign}/track', { params: { callsign: unitId }, query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() }, signal })

/** Leads the focus to the heading of what has opened, and back to where it came from when that closes. */
function useFocusWhileOpen() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return heading
}
