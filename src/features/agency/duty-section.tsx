'use client'

import { LogIn, LogOut, TriangleAlert, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { Age } from '#client/marks/age.tsx'
import { useMe } from '#client/me-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { AgencyShift } from '#contracts/api/agency-endpoints.ts'
import type { Shift } from '#contracts/api/shift-endpoints.ts'
import { checkShiftAction } from '#domain/shift.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useAgencyShift } from './use-agency-shift.ts'

/** Who of the agency is on duty, signing on and off, what was left, and how the current shift goes. */
export function DutySection({ agency }: { agency: string }) {
  const t = useTranslations('agency')
  const common = useTranslations('common')
  const me = useMe()
  const problemWords = useProblemWords()
  const act = useAct()
  const { shift, error, refresh } = useAgencyShift(agency)
  const [ending, setEnding] = useState<Shift | null>(null)
  // Kept when the question is closed: what was typed is not lost.
  const [note, setNote] = useState('')
  const send = async (name: string, request: (signal: AbortSignal) => Promise<unknown>) => {
    const outcome = await act.run(name, async (signal) => {
      await request(signal)
      return null
    })
    await refresh()
    return outcome
  }
  const signOn = () => void send('start', (signal) => api('POST /shifts', { body: {}, signal }))
  const signOff = async ({ id }: Shift) => {
    const ended = await send('end', (signal) => api('POST /shifts/{id}/end', { params: { id }, body: { note }, signal }))
    if (ended === 'failed') return
    // Ended by somebody else meanwhile: the note stays.
    if (ended === 'done') setNote('')
    setEnding(null)
  }
  const mine = shift?.onDuty.find(({ userId }) => userId === me.id)
  const mayEnd = (one: Shift) => checkShiftAction({ userId: one.userId, agency, ended: false, confirmed: false }, 'end', me) === 'allowed'
  return (
    <section aria-label={t('duty')} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="grow text-lg font-bold">{t('dutyCount', { count: shift?.onDuty.length ?? 0 })}</h2>
        {shift && me.agency === agency && !mine && (
          <Button tone="primary" icon={<LogIn aria-hidden className="size-5" />} busy={act.sending === 'start'} onClick={signOn}>
            {t('dutyStart')}
          </Button>
        )}
      </div>
      {error !== null && <p role="alert" className="font-semibold text-critical">{problemWords(error).title}</p>}
      {shift === null && error === null && <Spinner label={common('loading')} />}
      {shift?.onDuty.length === 0 && (
        <p className="flex items-start gap-2 text-base font-semibold text-urgent">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span>{t('dutyNone')}{me.agency === agency && <span className="block text-sm font-normal text-quiet">{t('dutyNoneHint')}</span>}</span>
        </p>
      )}
      {shift && (
        <ul className="flex flex-wrap gap-2 empty:hidden">
          {shift.onDuty.map((one) => <OnDuty key={one.id} shift={one} onEnd={mayEnd(one) ? () => setEnding(one) : null} />)}
        </ul>
      )}
      {shift?.figures && <Figures figures={shift.figures} />}
      {shift && <Left shifts={shift.left} />}
      {ending === null && <ActFailure act={act} label={t(act.failure?.name === 'end' ? 'dutyEnd' : 'dutyStart')} />}
      {ending && (
        <Dialog open onOpenChange={(open) => !open && setEnding(null)} title={mine?.id === ending.id ? t('dutyEnd') : t('dutyEndOf', { user: ending.user })} closeLabel={common('act.close')}>
          <form noValidate className="flex flex-col gap-3" onSubmit={(event) => (event.preventDefault(), void signOff(ending))}>
            <TextArea label={t('dutyNote')} value={note} maxLength={4000} onChange={(event) => setNote(event.target.value)} />
            <ActFailure act={act} label={t('dutyEnd')} />
            <Button type="submit" tone="primary" className="min-h-12 self-end px-5" icon={<LogOut aria-hidden className="size-5" />} busy={act.sending === 'end'}>
              {t(mine?.id === ending.id ? 'dutyEnd' : 'dutyEndOther')}
            </Button>
          </form>
        </Dialog>
      )}
    </section>
  )
}

function OnDuty({ shift: { user, userId, startedAt }, onEnd }: { shift: Shift; onEnd: (() => void) | null }) {
  const t = useTranslations('agency')
  const me = useMe()
  const format = useFormat()
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-surface px-3 py-2 max-sm:w-full">
      <UserRound aria-hidden className="size-5 shrink-0" />
      <span className="min-w-0 grow wrap-anywhere">
        <strong>{user}</strong>
        {userId === me.id && <span className="text-quiet"> ({t('dutyYou')})</span>}
        <span className="block text-sm">
          {t('dutySince', { time: format.timeZoned(startedAt) })} · <Age since={startedAt} />
        </span>
      </span>
      {onEnd && (
        <Button aria-label={userId === me.id ? undefined : t('dutyEndOf', { user })} onClick={onEnd}>
          {t(userId === me.id ? 'dutyEnd' : 'dutyEndOther')}
        </Button>
      )}
    </li>
  )
}

function Figures({ figures: { since, open, dispatched, accepted, medianAccept } }: { figures: NonNullable<AgencyShift['figures']> }) {
  const t = useTranslations('agency')
  const format = useFormat()
  const shown = [
    ['dutyOpen', format.number(open)],
    ['dutySent', format.number(dispatched)],
    ['dutyAccepted', format.number(accepted)],
    ['dutyMedian', medianAccept === null ? t('noTime') : format.age(medianAccept)],
  ] as const
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{t('dutyFigures', { time: format.timeZoned(since) })}</h3>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {shown.map(([name, value]) => (
          <div key={name} className="flex flex-col-reverse justify-end rounded-md border border-line bg-surface px-3 py-2">
            <dt className="text-sm text-quiet">{t(name)}</dt>
            <dd className="text-2xl font-bold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Left({ shifts }: { shifts: readonly Shift[] }) {
  const t = useTranslations('agency')
  const format = useFormat()
  if (shifts.length === 0) return null
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-semibold">{t('dutyLeft')}</h3>
      <ul className="flex flex-col gap-2">
        {shifts.map(({ id, user, startedAt, endedAt, note }) => (
          <li key={id} className="rounded-md border border-line bg-surface px-3 py-2">
            <p className="text-sm text-quiet">{t('dutyLeftBy', { user, from: format.time(startedAt), until: endedAt === null ? t('noTime') : format.timeZoned(endedAt) })}</p>
            <p className="text-base whitespace-pre-line wrap-anywhere">{note}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
