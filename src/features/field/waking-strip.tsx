'use client'

import { useQuery } from '@tanstack/react-query'
import { BellRing } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '#client/api.ts'
import { startWaking, stopWaking, wakingOf } from '#client/kept/waking.ts'
import { Button } from '#ui/button.tsx'

const canWake = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Offers to wake the phone for new work while this page is closed, and says whether it does. Nothing where neither side can. */
export function WakingStrip() {
  const t = useTranslations('field.waking')
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const { data, refetch } = useQuery({
    queryKey: ['push'],
    queryFn: async ({ signal }) => ({ key: canWake() ? (await api('GET /push', { signal })).key : null, on: canWake() && (await wakingOf()) !== null }),
  })
  if (!data?.key) return null
  const { key, on } = data
  const change = async () => {
    setBusy(true)
    setFailed(await (on ? stopWaking() : startWaking(key)).then(() => false, () => true))
    await refetch()
    setBusy(false)
  }
  return (
    <section aria-label={t('label')} className="mx-3 mb-3 flex flex-col gap-2 rounded-md border border-line p-3">
      <p role="status" className="flex items-center gap-2 text-base font-semibold">
        <BellRing aria-hidden className="size-6 shrink-0" />
        {failed ? t('failed') : on ? t('on') : t('off')}
      </p>
      <Button size="field" busy={busy} onClick={() => void change()}>{on ? t('stop') : t('start')}</Button>
    </section>
  )
}
