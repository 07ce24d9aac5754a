'use client'

import { CircleCheck, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useFormat } from '#client/use-format.ts'
import type { Shift } from '#contracts/api/shift-endpoints.ts'
import { Button } from '#ui/button.tsx'

type HandoversSectionProps = { handovers: readonly Shift[]; onChanged: () => void }

/** What the shifts of the last day left behind, and whether the next one has confirmed having read it. */
export function HandoversSection({ handovers, onChanged }: HandoversSectionProps) {
  const t = useTranslations('handover')
  return (
    <section aria-label={t('left')} className="flex flex-col gap-2">
      <h2 className="text-lg font-bold">{t('left')}</h2>
      {handovers.length === 0 && <p className="text-quiet">{t('leftNone')}</p>}
      <ul className="flex flex-col gap-2">
        {handovers.map((shift) => (
          <Handover key={shift.id} shift={shift} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}

function Handover({ shift, onChanged }: { shift: Shift; onChanged: () => void }) {
  const t = useTranslations('handover')
  const me = useMe()
  const { city } = useCity()
  const format = useFormat()
  const act = useAct()
  const desk = city.desks.find(({ code }) => code === shift.desk)?.name ?? shift.desk
  const confirm = async () => {
    await act.run('confirm', async (signal) => {
      await api('POST /shifts/{id}/confirm', { params: { id: shift.id }, signal })
      return null
    })
    onChanged()
  }
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong>{desk}</strong>
        <span>{shift.user}</span>
        <span className="text-quiet">
          {shift.endedAt === null ? format.dateTime(shift.startedAt) : format.period(shift.startedAt, shift.endedAt)}
        </span>
      </p>
      <p className="text-base whitespace-pre-line wrap-anywhere">{shift.note ?? <span className="text-quiet">{t('noNote')}</span>}</p>
      {shift.confirmedAt ? (
        <p className="flex items-center gap-2 font-semibold text-done">
          <CircleCheck aria-hidden className="size-5" />
          {t('confirmed', { user: shift.confirmedBy ?? '', time: format.dateTime(shift.confirmedAt) })}
        </p>
      ) : (
        <p className="flex flex-wrap items-center gap-3 font-semibold text-urgent">
          <Hourglass aria-hidden className="size-5" />
          {t('unconfirmed')}
          {shift.userId !== me.id && (
            <Button tone="primary" className="print:hidden" busy={act.sending !== null} onClick={() => void confirm()}>
              {t('confirm')}
            </Button>
          )}
        </p>
      )}
      <ActFailure act={act} label={t('confirm')} />
    </li>
  )
}
