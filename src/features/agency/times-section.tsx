'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '#client/use-format.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { StepFigures } from '#contracts/api/agency-endpoints.ts'
import { figureSpanNames, shareWithin, type FigureSpan } from '#domain/response-times.ts'
import { Spinner } from '#ui/spinner.tsx'
import { ToggleGroup } from '#ui/toggle-group.tsx'
import { ShareBar } from './share-bar.tsx'
import { usePerformance } from './use-performance.ts'

/** How long the agency's steps take, against what the ladder asks for. */
export function TimesSection({ agency }: { agency: string }) {
  const t = useTranslations('agency')
  const common = useTranslations('common')
  const problemWords = useProblemWords()
  const [span, setSpan] = useState<FigureSpan>('today')
  const { data, error } = usePerformance(agency, span)
  return (
    <section aria-label={t('times')} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="grow text-lg font-bold">{t('times')}</h2>
        <ToggleGroup
          label={t('spanLabel')}
          options={figureSpanNames.map((value) => ({ value, label: t(`span.${value}`) }))}
          value={span}
          onValueChange={(value) => value && setSpan(value)}
        />
      </div>
      {error !== null && <p role="alert" className="font-semibold text-critical">{problemWords(error).title}</p>}
      {data === undefined && error === null && <Spinner label={common('loading')} />}
      {data && (
        <>
          <p>{t('counts', data.counts)}</p>
          {data.steps.length === 0 ? <p className="text-quiet">{t('timesNone')}</p> : <Times steps={data.steps} />}
          <p className="text-sm text-quiet">{t('timesNote')}</p>
        </>
      )}
    </section>
  )
}

function Times({ steps }: { steps: readonly StepFigures[] }) {
  const t = useTranslations('agency')
  const common = useTranslations('common')
  return (
    <div className="flex flex-col gap-4">
      {[...new Set(steps.map(({ priority }) => priority))].map((priority) => (
        <table key={priority} className="w-full border-collapse text-left">
          <caption className="pb-1 text-left font-semibold">{common(`priority.${priority}`)}</caption>
          <thead className="text-sm text-quiet max-sm:sr-only">
            <tr className="border-b border-line">
              {(['step', 'target', 'p50', 'p90', 'share'] as const).map((head) => (
                <th key={head} scope="col" className="px-2 py-1 font-semibold first:pl-0">{t(`head.${head}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>{steps.filter((one) => one.priority === priority).map((one) => <TimesRow key={one.step} figures={one} />)}</tbody>
        </table>
      ))}
    </div>
  )
}

function TimesRow({ figures }: { figures: StepFigures }) {
  const t = useTranslations('agency')
  const format = useFormat()
  const { step, target, p50, p90, within, measured } = figures
  const share = shareWithin(figures)
  const time = (seconds: number | null) => (seconds === null ? t('noTime') : format.age(seconds))
  const cell = 'px-2 py-1.5 tabular-nums whitespace-nowrap max-sm:flex max-sm:justify-between max-sm:px-0 max-sm:py-0.5'
  const narrow = (head: 'target' | 'p50' | 'p90' | 'share') => <span aria-hidden className="text-quiet sm:hidden">{t(`head.${head}`)}</span>
  return (
    <tr className="border-b border-line max-sm:block max-sm:py-1.5">
      <th scope="row" className="py-1.5 pr-2 font-semibold max-sm:block max-sm:py-0">{t(`step.${step}`)}</th>
      <td className={cell}>{narrow('target')}{target.least === target.most ? time(target.least) : t('targetRange', { least: time(target.least), most: time(target.most) })}</td>
      <td className={cell}>{narrow('p50')}{time(p50)}</td>
      <td className={cell}>{narrow('p90')}{time(p90)}</td>
      <td className={`${cell} sm:w-2/5`}>
        {narrow('share')}
        <span className="flex items-center gap-2">
          {share !== null && <span className="w-28 grow max-sm:hidden"><ShareBar share={share} /></span>}
          <strong>{share === null ? t('noTime') : format.percent(share)}</strong>
          <span className="text-sm text-quiet">{t('within', { within, measured })}</span>
        </span>
      </td>
    </tr>
  )
}
