'use client'

import { useTranslations } from 'next-intl'
import { useTicket } from '#client/live-context.tsx'
import { shortNumber } from '#client/marks/short-number.ts'

type OtherTicketProps = { id: string; words: 'mergedInto' | `timeline.${'mergedInto' | 'mergedFrom' | 'partedFrom' | 'parted'}`; onOpen?: (ticketId: string) => void }

/** Another ticket that this one speaks of: by its number where it is known, and as a way there where the page has one. */
export function OtherTicket({ id, words, onOpen }: OtherTicketProps) {
  const t = useTranslations('ticket')
  const known = useTicket(id)
  const sentence = t(words, { number: known ? `#${shortNumber(known.number)}` : t('otherTicket') })
  if (!onOpen) return <span>{sentence}</span>
  return (
    <button type="button" className="inline-flex min-h-6 items-center font-semibold text-accent underline underline-offset-4" onClick={() => onOpen(id)}>
      {sentence}
    </button>
  )
}
