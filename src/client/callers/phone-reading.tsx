'use client'

import { CircleCheck, CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { usePhoneReading } from './use-phone-reading.ts'

/** How the number was understood, under its field. One that cannot be read is kept as it was typed, and says so. */
export function PhoneReadingLine({ phone }: { phone: string }) {
  const t = useTranslations('calls.phone')
  const understood = usePhoneReading(phone)
  return (
    <p role="status" className="mt-1 flex min-h-5 items-center gap-1.5 text-sm text-quiet">
      {understood.kind === 'number' && (
        <>
          <CircleCheck aria-hidden className="size-4 shrink-0 text-done" />
          <span className="tabular-nums">
            {understood.reading.shown}
            {understood.reading.foreign && ` · ${t('foreign')}`}
          </span>
        </>
      )}
      {understood.kind === 'unread' && (
        <>
          <CircleHelp aria-hidden className="size-4 shrink-0" />
          {t('unread')}
        </>
      )}
    </p>
  )
}
