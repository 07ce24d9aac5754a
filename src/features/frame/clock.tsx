'use client'

import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'

/** The clock on the wall: the city's time by the server's clock. */
export function Clock() {
  const now = useNow()
  const format = useFormat()
  const { zoneLabel } = useCity().city
  return (
    <time title={now === 0 ? undefined : format.date(now)} className="font-semibold whitespace-nowrap tabular-nums">
      {now === 0 ? '--:--:--' : format.timeSeconds(now)} <span className="font-normal text-faint">{zoneLabel}</span>
    </time>
  )
}
