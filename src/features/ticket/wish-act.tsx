'use client'

import { useQueryClient } from '@tanstack/react-query'
import { PhoneForwarded } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { callbacksKey, useCallbacks } from '#client/callbacks/use-callbacks.ts'
import { useFormat } from '#client/use-format.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'

/** Writes down that a caller wants to be told what came of it; once they do, until when they will be. */
export function WishAct({ ticketId, callId, size }: { ticketId: string; callId: string; size: ButtonSize }) {
  const t = useTranslations('calls.callback')
  const format = useFormat()
  const queries = useQueryClient()
  const act = useAct()
  const { items } = useCallbacks()
  const open = items?.find((item) => item.callId === callId)
  const ask = () =>
    act.run('callback', async (signal) => {
      await api('POST /tickets/{id}/callbacks', { params: { id: ticketId }, body: { callId }, signal })
      await queries.invalidateQueries({ queryKey: callbacksKey })
      return null
    })
  if (items === null) return null
  if (open)
    return (
      <p className="flex items-center gap-2 text-base font-semibold">
        <PhoneForwarded aria-hidden className="size-5 shrink-0" />
        {t('wished', { time: format.time(open.dueAt) })}
      </p>
    )
  return (
    <>
      <Button size={size} icon={<PhoneForwarded aria-hidden className="size-5" />} busy={act.sending !== null} onClick={() => void ask()}>
        {t('wish')}
      </Button>
      <ActFailure act={act} label={t('wish')} size={size} />
    </>
  )
}
