'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { AgencyName } from '#client/marks/agency-name.tsx'
import { IncidentType } from '#client/marks/incident-type.tsx'
import { AssignmentStatusMark, TicketStatusMark } from '#client/marks/status-ring.tsx'
import { TicketNumber } from '#client/marks/ticket-number.tsx'
import { useCity } from '#client/city-context.tsx'
import { useTicket } from '#client/live-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { placeWords } from '#client/place/place-words.ts'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { CallbackNumber } from './callback-number.tsx'
import { CallbackOutcomes } from './callback-outcomes.tsx'

export type CallbackDialogProps = { callback: Callback; onClose: () => void; onOpenTicket: () => void }

/** One call back: the number, what there is to tell, and how it went. */
export function CallbackDialog({ callback, onClose, onOpenTicket }: CallbackDialogProps) {
  const t = useTranslations('calls.callback')
  const common = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const first = useRef<HTMLDivElement>(null)
  const live = useTicket(callback.ticket.id)
  const ticket = live && live.version > callback.ticket.version ? live : callback.ticket
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('dialog')}
      description={t('asked', { time: format.timeZoned(callback.requestedAt), name: callback.requestedBy })}
      closeLabel={common('act.close')}
      // Not at a button: the first Enter is to write down what was chosen.
      initialFocus={first}
    >
      <div className="flex flex-col gap-3">
        <CallbackNumber callback={callback} />
        <section aria-label={t('outcome')} className="flex flex-col gap-1.5 rounded-md border border-line bg-raised p-3">
          <p className="flex flex-wrap items-center gap-x-3 text-base">
            <TicketNumber number={ticket.number} />
            <IncidentType code={ticket.type} className="font-semibold" />
            <TicketStatusMark status={ticket.status} />
          </p>
          <p className="text-base wrap-anywhere">{placeWords(ticket.location).main ?? common('noAddress')}</p>
          {ticket.disposition !== null && <p className="text-base font-semibold">{city.dispositionName(ticket.disposition)}</p>}
          <ul className="flex flex-col gap-1">
            {ticket.assignments.map(({ agency, status, result }) => (
              <li key={agency} className="flex flex-wrap items-center gap-x-2 text-base">
                <strong>
                  <AgencyName code={agency} />
                </strong>
                <AssignmentStatusMark status={status} />
                {result && <span>{city.resultName(result)}</span>}
              </li>
            ))}
          </ul>
          <Button tone="quiet" className="self-start" onClick={onOpenTicket}>{t('openTicket')}</Button>
        </section>
        <CallbackOutcomes callback={callback} onDone={onClose} first={first} />
      </div>
    </Dialog>
  )
}
