'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useMe } from '#client/me-context.tsx'
import type { Shift } from '#contracts/api/shift-endpoints.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/text-area.tsx'

type DeskSectionProps = { onDuty: readonly Shift[]; onChanged: () => void }

/** Signing on at a desk; once there, the note to the next shift and signing off. What is typed stays until the server has it. */
export function DeskSection({ onDuty, onChanged }: DeskSectionProps) {
  const t = useTranslations('handover')
  const me = useMe()
  const { city } = useCity()
  const format = useFormat()
  const act = useAct()
  const [note, setNote] = useState('')
  const mine = onDuty.find(({ userId }) => userId === me.id)
  const deskName = (code: string | null) => city.desks.find((desk) => desk.code === code)?.name ?? code ?? ''
  const send = async (name: string, request: (signal: AbortSignal) => Promise<unknown>) => {
    const outcome = await act.run(name, async (signal) => {
      await request(signal)
      return null
    })
    onChanged()
    return outcome === 'done'
  }
  const signOn = (desk: string) => void send(desk, (signal) => api('POST /shifts', { body: { desk }, signal }))
  const signOff = async (id: string) => {
    if (await send('end', (signal) => api('POST /shifts/{id}/end', { params: { id }, body: { note }, signal }))) setNote('')
  }
  return (
    <section aria-label={t('desks')} className="flex flex-col gap-3 print:hidden">
      <h2 className="text-lg font-bold">{t('desks')}</h2>
      <ul className="flex flex-wrap gap-2">
        {city.desks.map(({ code, name }) => {
          const taken = onDuty.find(({ desk }) => desk === code)
          return (
            <li key={code} className="flex min-w-52 flex-col gap-1 rounded-md border border-line bg-surface p-3">
              <strong>{name}</strong>
              {taken ? (
                <span>{t('since', { user: taken.user, time: format.timeZoned(taken.startedAt) })}</span>
              ) : (
                <>
                  <span className="text-quiet">{t('free')}</span>
                  {!mine && (
                    <Button busy={act.sending === code} onClick={() => signOn(code)}>
                      {t('signOn', { desk: name })}
                    </Button>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ul>
      {mine && (
        <form noValidate className="flex max-w-3xl flex-col gap-2" onSubmit={(event) => (event.preventDefault(), void signOff(mine.id))}>
          <TextArea label={t('note')} value={note} maxLength={4000} onChange={(event) => setNote(event.target.value)} />
          <Button type="submit" tone="primary" className="self-start" busy={act.sending === 'end'}>
            {t('signOff', { desk: deskName(mine.desk) })}
          </Button>
        </form>
      )}
      <ActFailure act={act} label={t('desks')} />
    </section>
  )
}
