'use client'

import { Hourglass, TimerOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useMe } from '#client/me-context.tsx'
import { pagesOf } from '#domain/pages.ts'
import { cx } from '#ui/cx.ts'
import type { AttentionCounts } from './attention-counts.ts'
import { barRoomOf } from './bar-room.ts'

const linkClass = 'inline-flex min-h-10 items-center gap-1.5 rounded-md px-2 whitespace-nowrap hover:bg-sunken'

/** What waits and what is overdue, as links to where it can be dealt with. Quiet while both are nothing. */
export function CountLinks({ counts: { waiting, overdue } }: { counts: AttentionCounts }) {
  const t = useTranslations('frame')
  const { role } = useMe()
  const pages = pagesOf(role)
  const room = barRoomOf(role)
  const where = pages.find((page) => page !== 'call') ?? pages[0]
  return (
    <div className="flex items-center gap-1">
      <Link href={`/${where}?attention=waiting`} title={t('waiting', { count: waiting })} className={cx(linkClass, waiting > 0 ? 'font-semibold' : 'text-faint')}>
        <Hourglass aria-hidden className="size-4" />
        <span>
          <span className={room.short} aria-hidden>{waiting}</span>
          <span className={room.words}>{t('waiting', { count: waiting })}</span>
        </span>
      </Link>
      <Link
        href={`/${where}?attention=overdue`}
        title={t('overdue', { count: overdue })}
        className={cx(linkClass, overdue > 0 ? 'bg-critical-fill font-bold text-white hover:bg-critical-fill hover:underline' : 'text-faint')}
      >
        <TimerOff aria-hidden className="size-4" />
        <span>
          <span className={room.short} aria-hidden>{overdue}</span>
          <span className={room.words}>{t('overdue', { count: overdue })}</span>
        </span>
      </Link>
    </div>
  )
}
