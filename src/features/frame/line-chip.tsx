'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '#client/live-context.tsx'
import { useMe } from '#client/me-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import { cx } from '#ui/cx.ts'
import { barRoomOf } from './bar-room.ts'

/** Whether the screen is live, and how old the last word from the server is. */
export function LineChip() {
  const t = useTranslations('frame.line')
  const { line } = barRoomOf(useMe().role)
  const status = useLive((state) => state.status)
  const lastWordAt = useLive((state) => state.lastWordAt)
  const offset = useLive((state) => state.clockOffset)
  const now = useNow()
  const format = useFormat()
  const age = lastWordAt === null || now === 0 ? null : format.age((now - offset - lastWordAt) / 1000)
  const words = { live: t('live'), connecting: t('connecting'), stale: t('down') }
  return (
    <span
      title={age === null ? undefined : t('age', { age })}
      className={cx(
        'inline-flex min-h-8 items-center gap-2 rounded-md px-2 font-medium whitespace-nowrap',
        status === 'stale' ? 'bg-critical-fill font-bold text-white' : 'text-quiet',
      )}
    >
      <svg aria-hidden viewBox="0 0 12 12" className="size-3">
        {status === 'live' && <circle cx="6" cy="6" r="5" fill="var(--c-done)" />}
        {status === 'connecting' && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="3 2" />}
        {status === 'stale' && <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2" />}
      </svg>
      {/* Where there is no room the sign says it (a disc, a broken ring, a cross on red), and of a lost line the band below. */}
      <span role="status" className={line}>
        {words[status]}
      </span>
      {age !== null && <span className="min-w-[3ch] text-right text-faint tabular-nums [.bg-critical-fill>&]:text-white">{age}</span>}
    </span>
  )
}
