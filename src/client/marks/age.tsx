'use client'

import { useFormat } from '../use-format.ts'
import { useNow } from '../use-now.ts'

/** How long ago something was, ticking ("4 m 12 d"); the absolute time on hover. */
export function Age({ since, className }: { since: string; className?: string }) {
  const now = useNow()
  const format = useFormat()
  if (now === 0) return null
  return (
    <time dateTime={since} title={format.dateTime(since)} className={`whitespace-nowrap tabular-nums ${className ?? ''}`}>
      {format.age((now - Date.parse(since)) / 1000)}
    </time>
  )
}
