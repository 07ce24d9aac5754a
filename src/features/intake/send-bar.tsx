'use client'

import { Send, Unplug } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useUnsentReports } from '#client/outbox/outbox-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { AlertBand } from '#ui/alert-band.tsx'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Spinner } from '#ui/spinner.tsx'
import { ReceiptLine } from './receipt-line.tsx'
import type { Receipt, SendState } from './send-state.ts'
import type { Sentence } from './sentence.ts'
import { SentenceLine } from './sentence-line.tsx'
import { useReportWords } from './use-report-words.ts'

type SendBarProps = {
  sentence: Sentence | null
  state: SendState | undefined
  /** It was sent, but the place is still being asked for. */
  placing: boolean
  receipt: Receipt | null
  onSend: () => void
  onOpenTicket: (ticketId: string) => void
}

/** The foot of the desk: what will happen, what just happened, and the one button. `sentence` is null while nothing was typed. */
export function SendBar({ sentence, state, placing, receipt, onSend, onOpenTicket }: SendBarProps) {
  const t = useTranslations('intake.send')
  const sending = state?.phase === 'sending'
  const waiting = useTranslations('intake.outbox')
  const format = useFormat()
  const reportWords = useReportWords()
  const { own } = useUnsentReports()
  const newest = sending ? undefined : own.at(-1)
  const last = receipt && <ReceiptLine key={receipt.ticketId} receipt={receipt} onOpen={onOpenTicket} />
  const words = state?.phase === 'refused' ? state.words : null
  return (
    <footer className="sticky bottom-0 z-20 border-t-2 border-edge bg-surface">
      {newest && (
        <AlertBand tone="critical" icon={<Unplug aria-hidden className="size-5" />}>
          {waiting('band', { time: format.time(newest.receivedAt), what: reportWords(newest), others: own.length - 1 })}
        </AlertBand>
      )}
      <div className="flex flex-col gap-2 px-4 py-2.5">
        {words && <FieldError>{`${words.title}. ${words.detail}`}</FieldError>}
        {sentence && last}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 grow basis-0 max-sm:basis-full" role="group" aria-label={t('label')}>
            {sentence ? <SentenceLine sentence={sentence} /> : (last ?? <p className="text-base text-quiet">{t('blank')}</p>)}
          </div>
          <Button
            tone="primary"
            keys="Ctrl+Enter"
            // Never disabled: that would drop the focus, and a second press sends nothing twice.
            icon={sending || placing ? <Spinner /> : <Send aria-hidden className="size-5" />}
            aria-busy={sending || placing}
            onClick={onSend}
            className="min-h-12 px-5 text-base max-sm:w-full"
          >
            {sending ? t('sending') : placing ? t('placing') : t('act')}
          </Button>
        </div>
      </div>
    </footer>
  )
}
