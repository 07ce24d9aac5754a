'use client'

import { ListChecks, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { TicketAnswers } from '#client/questions/ticket-answers.tsx'
import type { Ticket } from '#contracts/ticket.ts'
import { ruledAgencies } from '#domain/plan-answers.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { notify } from '#ui/toast.tsx'
import { AnswersDialog } from './answers-dialog.tsx'
import { Section } from './section.tsx'
import type { TicketActs } from './ticket-acts.ts'

/** What the caller answered, a way to add to it, and the agencies that the answers call for but nobody has sent. */
export function AnswersSection({ ticket, acts, size }: { ticket: Ticket; acts: TicketActs; size: ButtonSize }) {
  const t = useTranslations('ticket')
  const { planOf, agencyName } = useCity()
  const act = useAct()
  const [open, setOpen] = useState(false)
  const plan = planOf(ticket.type)
  const none = Object.keys(ticket.answers).length === 0
  if (plan === null || plan.questions.length === 0 || (none && !acts.may('edit'))) return null
  const called = ruledAgencies(plan, ticket.answers).slice(1 + plan.supporting.length)
  const missing = called.filter((agency) => !ticket.assignments.some((assignment) => assignment.agency === agency))

  async function send(agency: string) {
    const outcome = await act.run('dispatch', (signal) => api('POST /tickets/{id}/assignments', { params: { id: ticket.id }, body: { agency }, signal }))
    if (outcome === 'done') notify({ title: t('done.dispatch', { agency: agencyName(agency) }), tone: 'done' })
  }
  return (
    <Section
      title={t('section.answers')}
      aside={
        acts.may('edit') && (
          <Button size={size} tone="quiet" icon={<ListChecks aria-hidden className="size-5" />} onClick={() => setOpen(true)}>
            {t('answers.edit')}
          </Button>
        )
      }
    >
      {none ? <p className="text-base text-quiet">{t('answers.none')}</p> : <TicketAnswers ticket={ticket} />}
      <ActFailure act={act} size={size} label={t('dispatch.label')} />
      {acts.may('dispatch') && missing.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-base">{t('answers.called')}</span>
          {missing.map((agency) => (
            <Button key={agency} size={size} busy={act.sending !== null} icon={<Send aria-hidden className="size-5" />} onClick={() => void send(agency)}>
              {t('dispatch.send', { agency: agencyName(agency) })}
            </Button>
          ))}
        </div>
      )}
      {open && <AnswersDialog ticket={ticket} questions={plan.questions} onClose={() => setOpen(false)} />}
    </Section>
  )
}
