'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { isRecordedLater } from './came-in.ts'

/** "Diterima 14:02, dicatat 14:31", with the day where it was another one; `null` where the two are about the same. */
export function useCameInWords(): (cameInAt: string, recordedAt: string) => string | null {
  const t = useTranslations('ticket.timeline')
  const format = useFormat()
  return (cameInAt, recordedAt) => {
    if (!isRecordedLater(cameInAt, recordedAt)) return null
    const word = format.day(cameInAt) === format.day(recordedAt) ? format.timeZoned : format.dateTime
    return t('cameIn', { received: word(cameInAt), recorded: word(recordedAt) })
  }
}
