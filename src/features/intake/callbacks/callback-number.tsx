'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Phone, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '#client/api.ts'
import { callbacksKey } from '#client/callbacks/use-callbacks.ts'
import { useMe } from '#client/me-context.tsx'
import { useNow } from '#client/use-now.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { Spinner } from '#ui/spinner.tsx'
import { heldBy } from './held-by.ts'
import { takeCallback } from './hold-callback.ts'

/** Takes the call back in hand and reveals the number, which is logged; says who has it when somebody else does. */
export function CallbackNumber({ callback }: { callback: Callback }) {
  const t = useTranslations('calls.callback')
  const common = useTranslations('common')
  const { id: me } = useMe()
  const words = useProblemWords()
  const queries = useQueryClient()
  const other = heldBy(callback, me, useNow())
  // As it stood when it was opened: who takes it from here meanwhile is told to both.
  const [free] = useState(other === null)
  const { data: shown, error, refetch } = useQuery({
    queryKey: ['callback-number', callback.id],
    queryFn: async ({ signal }) => {
      try {
        const { callback: taken } = await takeCallback(callback.id)
        const within = AbortSignal.any([signal, AbortSignal.timeout(10_000)])
        return await api('POST /tickets/{id}/calls/{callId}/reveal', { params: { id: taken.ticket.id, callId: callback.callId }, signal: within })
      } finally {
        void queries.invalidateQueries({ queryKey: callbacksKey })
      }
    },
    enabled: free,
    // Each time it is shown is written into the log: not again by itself, and not from memory.
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  })

  if (shown)
    return shown.phone === null ? (
      <p className="text-base font-semibold">{t('noNumber')}</p>
    ) : (
      <p className="flex flex-col gap-1">
        <span className="text-base">{shown.name ?? t('noName')}</span>
        <a href={`tel:${shown.phone}`} className={cx(buttonClass('primary', 'field'), 'tabular-nums')}>
          <Phone aria-hidden className="size-5 shrink-0" />
          {shown.phone}
        </a>
        <span className="text-sm text-quiet">{t('logged')}</span>
      </p>
    )
  if (error === null && free) return <Spinner label={common('loading')} className="p-3 text-xl" />
  const { title } = words(error)
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-md border-2 border-urgent-fill bg-urgent-soft p-3">
      <p className="flex items-start gap-2 text-base font-semibold">
        <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        {other === null ? t('unopened', { title }) : t('takenBy', { name: other })}
      </p>
      <Button className="self-start" onClick={() => void refetch()}>{common('act.retry')}</Button>
    </div>
  )
}
