'use client'

import { HandHelping, Phone, Send } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { contactAt } from '#client/assignment/next-contact.ts'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { notify } from '#ui/toast.tsx'
import type { TicketActs } from './ticket-acts.ts'

type OverdueActsProps = { ticket: Ticket; assignment: Assignment; acts: TicketActs; size: ButtonSize }

/** What somebody of the centre can do about an agency that lets its time pass: whom to call, whom to ask instead, or take it on. */
export function OverdueActs({ ticket, assignment, acts, size }: OverdueActsProps) {
  const t = useTranslations('ticket')
  const city = useCity()
  const locale = useLocale()
  const format = useFormat()
  const act = useAct()
  const { agency, overdue } = assignment
  if (!overdue || !acts.onBehalf(agency)) return null
  const { offer, step, acknowledgedAt } = overdue
  const contact = contactAt(city.agencyOf(agency), step)
  const params = { id: ticket.id, agency }
  const run = async (name: string, send: Parameters<typeof act.run>[1]) => {
    if ((await act.run(name, send)) === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
  }
  const sendTo = (code: string) =>
    run('dispatch', (signal) => api('POST /tickets/{id}/assignments', { params: { id: ticket.id }, body: { agency: code }, signal }))
  const takeOn = () =>
    run('acknowledge', (signal) => api('POST /tickets/{id}/assignments/{agency}/acknowledge', { params, body: {}, signal }))

  return (
    <div className="flex flex-col gap-2 border-l-4 border-critical-fill pl-3">
      <p className="text-base font-semibold">
        {t(`overdue.${assignment.status === 'declined' ? 'declined' : city.agencyOf(agency).kind === 'partner' ? 'handover' : overdue.clock}`)}
        {acknowledgedAt !== null && <span className="text-quiet"> · {t('overdue.takenOn', { time: format.time(acknowledgedAt) })}</span>}
      </p>
      {contact && assignment.status !== 'declined' && (
        <p className="flex items-center gap-2 text-base">
          <Phone aria-hidden className="size-5 shrink-0 text-quiet" />
          {t('overdue.contact', { contact: contact[locale === 'en' ? 'en' : 'id'] })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {offer !== null && acts.may('dispatch') && !ticket.assignments.some((other) => other.agency === offer) && (
          <Button size={size} tone="primary" className="grow" icon={<Send aria-hidden className="size-5" />} busy={act.sending !== null} onClick={() => void sendTo(offer)}>
            {t('dispatch.send', { agency: city.agencyName(offer) })}
          </Button>
        )}
        {acts.acknowledge(agency) && (
          <Button size={size} className="grow" icon={<HandHelping aria-hidden className="size-5" />} busy={act.sending !== null} onClick={() => void takeOn()}>
            {t('overdue.takeOn')}
          </Button>
        )}
      </div>
      <ActFailure act={act} size={size} label={city.agencyName(agency)} />
    </div>
  )
}
