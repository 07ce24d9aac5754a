'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLive } from '#client/live-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Spinner } from '#ui/spinner.tsx'

/** What stands where there is no work: that there is none, and when that was last known; or that it is not known yet. */
export function QueueEmpty() {
  const t = useTranslations('queue')
  const common = useTranslations('common')
  const format = useFormat()
  const loaded = useLive((state) => state.loaded)
  const lastWordAt = useLive((state) => state.lastWordAt)
  const stale = useLive((state) => state.status === 'stale')
  const offset = useLive((state) => state.clockOffset)
  if (!loaded) return <Spinner label={common('loading')} className="justify-center p-12 text-4xl text-faint" />
  const time = lastWordAt === null ? null : format.timeSeconds(lastWordAt + offset)
  const detail = time === null ? undefined : stale ? t('emptyStale', { time }) : common('emptyAsOf', { time })
  return <EmptyState icon={<CircleCheck aria-hidden />} title={t('empty')} detail={detail} />
}
