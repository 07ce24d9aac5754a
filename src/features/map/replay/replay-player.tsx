'use client'

import type L from 'leaflet'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import type { UnitTrack } from '#contracts/unit.ts'
import { positionAge } from '#domain/position-age.ts'
import { standAt, trackEverySeconds, trackParts, type Stand } from '#domain/track.ts'
import { Button } from '#ui/button.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'
import type { Period } from './replay-wish.ts'
import { createTrackLayer } from './track-layer.ts'
import { speeds, usePlayback } from './use-playback.ts'

type ReplayPlayerProps = { map: L.Map; track: UnitTrack; covered: number }

const kmPerHour = 3.6

/** Plays a track: a clock of the past that one starts, holds, and moves by the slider; the mark on the map follows. */
export function ReplayPlayer({ map, track, covered }: ReplayPlayerProps) {
  const t = useTranslations('map.replay')
  const { positions: limits } = useCity().fleet
  const format = useFormat()
  const fixes = useMemo(() => track.points.map((point) => ({ ...point, at: Date.parse(point.at) })), [track])
  const period = useMemo(() => ({ from: Date.parse(track.from), to: Date.parse(track.to) }), [track])
  const parts = useMemo(() => trackParts(fixes, limits.staleSeconds), [fixes, limits])
  const { at, runs, speed, setSpeed, toggle, seek } = usePlayback(period, fixes[0]?.at ?? period.from)
  const stand = standAt(fixes, at, limits.staleSeconds)
  const time = format.timeSeconds(at)

  const { callsign } = track.unit
  const layer = useMemo(() => createTrackLayer(map), [map])
  useEffect(() => {
    layer.show(callsign, fixes, limits.staleSeconds)
    return layer.clear
  }, [layer, callsign, fixes, limits])
  // Once for each track: after that the map is moved by people alone.
  const reveal = useEffectEvent(() => layer.reveal(covered))
  useEffect(() => reveal(), [layer, fixes])
  useEffect(() => layer.place(stand && { ...stand, age: positionAge(stand.seconds, limits), time }))

  const standWords = ({ seconds, speed: metresPerSecond }: Stand) => {
    if (positionAge(seconds, limits) !== 'fresh') return t('silent', { age: format.age(seconds) })
    return metresPerSecond === null ? t('known') : t('speed', { speed: format.number(Math.round(metresPerSecond * kmPerHour)) })
  }
  const words = stand === null ? t('before') : standWords(stand)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button tone="primary" className="min-w-28" icon={runs ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />} onClick={toggle}>
        {t(runs ? 'pause' : 'play')}
      </Button>
      <p className="min-w-56 text-base leading-5">
        <strong className="text-xl tabular-nums">{time}</strong> <span className="tabular-nums">{words}</span>
        <span className="block text-sm text-quiet">{t('positions', { count: fixes.length })}, {parts.length > 1 ? t('gaps', { count: parts.length - 1 }) : t('gapless')}</span>
      </p>
      <div className="flex min-w-52 grow basis-64 flex-col">
        <Coverage parts={parts} period={period} />
        <input
          type="range"
          aria-label={t('slider')}
          aria-valuetext={`${time}, ${words}`}
          min={period.from}
          max={period.to}
          step={trackEverySeconds * 1_000}
          value={at}
          onChange={({ target }) => seek(Number(target.value))}
          onKeyDown={(event) => {
            if (event.key !== ' ') return
            event.preventDefault()
            toggle()
          }}
          className="h-10 w-full accent-accent"
        />
      </div>
      <ToggleGroup
        label={t('pace')}
        options={speeds.map((value) => ({ value: `${value}` as const, label: t('times', { speed: value }) }))}
        value={`${speed}` as const}
        onValueChange={(next) => setSpeed(speeds.find((value) => `${value}` === next) ?? speed)}
      />
    </div>
  )
}

/** When positions are known: filled; where nothing is: empty, as the line on the map has its gap. */
function Coverage({ parts, period: { from, to } }: { parts: readonly (readonly { readonly at: number }[])[]; period: Period }) {
  const share = (at: number) => `${((at - from) / (to - from)) * 100}%`
  return (
    <svg aria-hidden className="mx-2 mb-1.5 h-2.5 w-[calc(100%-1rem)] overflow-hidden rounded-sm border border-edge bg-sunken text-text">
      {parts.map((part) => {
        const [first, last] = [part[0]?.at ?? from, part.at(-1)?.at ?? from]
        return <rect key={first} x={share(first)} width={share(from + last - first)} height="100%" fill="currentColor" stroke="currentColor" strokeWidth="2" />
      })}
    </svg>
  )
}
