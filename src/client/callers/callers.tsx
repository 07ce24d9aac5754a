'use client'

import { Eye, Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { TicketCall } from '#contracts/ticket.ts'
import { Button, buttonClass, type ButtonSize } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { ActFailure } from '../act/act-failure.tsx'
import { useAct } from '../act/use-act.ts'
import { api } from '../api.ts'
import { useFormat } from '../use-format.ts'

type CallersProps = {
  ticketId: string
  calls: readonly TicketCall[]
  size?: ButtonSize
  /** What else may be done about a caller. */
  actOn?: (call: TicketCall) => ReactNode
}

/** Who called about a ticket, masked. Each can be revealed for a call-back; that it was is written into the log. */
export function Callers({ ticketId, calls, size = 'desk', actOn }: CallersProps) {
  const t = useTranslations('ticket.callers')
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-faint">{t('logged')}</p>
      <ol className="flex flex-col gap-2">
        {calls.map((call, index) => (
          <Caller key={call.id} ticketId={ticketId} call={call} ordinal={index + 1} size={size}>
            {actOn?.(call)}
          </Caller>
        ))}
      </ol>
    </div>
  )
}

type CallerProps = { ticketId: string; call: TicketCall; ordinal: number; size: ButtonSize; children: ReactNode }

function Caller({ ticketId, call, ordinal, size, children }: CallerProps) {
  const t = useTranslations('ticket.callers')
  const format = useFormat()
  const act = useAct()
  const [shown, setShown] = useState<{ name: string | null; phone: string | null } | null>(null)
  const known = call.hasName || call.phoneEnding !== null
  const reveal = () =>
    act.run('reveal', async (signal) => {
      setShown(await api('POST /tickets/{id}/calls/{callId}/reveal', { params: { id: ticketId, callId: call.id }, signal }))
      return null
    })
  const masked = call.phoneEnding === null ? t('noNumber') : t('masked', { ending: call.phoneEnding })

  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-raised p-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0">
          <span className="block text-sm text-faint">{t('ordinal', { ordinal, time: format.timeSeconds(call.at) })}</span>
          <span className="text-base font-semibold wrap-anywhere">{shown ? (shown.name ?? t('noName')) : known ? masked : t('anonymous')}</span>
          {call.mergedFrom !== null && <span className="block text-sm text-quiet">{t('merged')}</span>}
        </span>
        {!shown && known && (
          <Button size={size} icon={<Eye aria-hidden className="size-5" />} busy={act.sending !== null} onClick={() => void reveal()}>
            {t('reveal')}
          </Button>
        )}
      </div>
      {call.note !== null && <p className="text-base whitespace-pre-line wrap-anywhere">{call.note}</p>}
      {shown && shown.phone !== null && (
        <a href={`tel:${shown.phone}`} className={cx(buttonClass('primary', size), 'tabular-nums')}>
          <Phone aria-hidden className="size-5 shrink-0" />
          {t('call', { phone: shown.phone })}
        </a>
      )}
      {shown && shown.phone === null && <p className="text-sm text-quiet">{t('noNumber')}</p>}
      {children}
      <ActFailure act={act} label={t('reveal')} size={size} />
    </li>
  )
}
