'use client'

import { ChevronDown, RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import { api } from '#client/api.ts'
import { ActionIcon } from '#client/assignment/action-icon.tsx'
import { DeclineDialog } from '#client/assignment/decline-dialog.tsx'
import { ResultDialog, type ResultWords } from '#client/assignment/result-dialog.tsx'
import { takeStep } from '#client/assignment/take-step.ts'
import { useCity } from '#client/city-context.tsx'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { assignmentTransitions, type AssignmentAction } from '#domain/assignment.ts'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu, MenuItem, MenuText } from '#ui/menu.tsx'
import { notify } from '#ui/toast.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import type { TicketActs } from './ticket-acts.ts'
import { WordsDialog } from './words-dialog.tsx'

type AssignmentActionsProps = { ticket: Ticket; assignment: Assignment; acts: TicketActs; size: ButtonSize }

/** What the signed-in person may do with one agency's part: its next step, other steps, withdraw it, send it again. */
export function AssignmentActions({ ticket, assignment, acts, size }: AssignmentActionsProps) {
  const t = useTranslations('ticket')
  const actions = useTranslations('common.assignmentAction')
  const statuses = useTranslations('common.assignmentStatus')
  const city = useCity()
  const act = useAct()
  const [dialog, setDialog] = useState<'decline' | 'withdraw' | 'result' | null>(null)
  const { agency } = assignment
  const name = city.agencyName(agency)
  const { next, ahead, decline, withdraw } = acts.steps(agency)
  const behalf = acts.onBehalf(agency)
  const overtaken = () => notify({ title: t('overtaken'), detail: t('overtakenDetail') })
  const step = (action: AssignmentAction, words: Partial<ResultWords> = {}) => (signal: AbortSignal) =>
    takeStep({ id: ticket.id, agency, action }, words, signal)
  const send = async (action: AssignmentAction, words?: ResultWords) => {
    if ((await act.run(action, step(action, words))) === 'overtaken') overtaken()
  }
  const take = (action: AssignmentAction) => (action === 'complete' ? setDialog('result') : void send(action))
  const sendAgain = async () => {
    const again = (signal: AbortSignal) => api('POST /tickets/{id}/assignments', { params: { id: ticket.id }, body: { agency }, signal })
    if ((await act.run('dispatch', again)) === 'overtaken') overtaken()
  }
  // For somebody else one records what they said; for oneself one acts.
  const label = (action: AssignmentAction) =>
    behalf ? t('assignment.record', { status: statuses(assignmentTransitions[action].to) }) : actions(action)
  const more = ahead.length > 0 || decline
  const others = more || withdraw
  if (!next && !others && !acts.sendAgain(agency)) return null

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {next && (
          <Button
            size={size}
            tone={behalf ? 'plain' : 'primary'}
            className="min-w-0 grow"
            icon={<ActionIcon action={next} />}
            title={behalf ? t('assignment.onBehalfHint', { agency: name }) : undefined}
            busy={act.sending !== null}
            onClick={() => take(next)}
          >
            {act.sending === null ? label(next) : t('sending')}
            {behalf && <VisuallyHidden>({t('assignment.onBehalf', { agency: name })})</VisuallyHidden>}
          </Button>
        )}
        {acts.sendAgain(agency) && (
          <Button size={size} className="grow" icon={<RotateCw aria-hidden className="size-5" />} busy={act.sending !== null} onClick={() => void sendAgain()}>
            {act.sending === null ? t('assignment.again') : t('sending')}
          </Button>
        )}
        {!next && !more && withdraw && (
          <Button size={size} className="grow" icon={<ActionIcon action="withdraw" />} onClick={() => setDialog('withdraw')}>
            {actions('withdraw')}
          </Button>
        )}
        {(next ? others : more) && (
          <Menu
            trigger={
              <IconButton size={size} tone="plain" label={t('assignment.more', { agency: name })} icon={<ChevronDown aria-hidden className="size-5" />} />
            }
          >
            {behalf && (
              <MenuText>
                <span className="block max-w-64 text-sm text-quiet">{t('assignment.onBehalfHint', { agency: name })}</span>
              </MenuText>
            )}
            {ahead.map((action) => (
              <MenuItem key={action} icon={<ActionIcon action={action} />} disabled={act.sending !== null} onSelect={() => take(action)}>
                {label(action)}
              </MenuItem>
            ))}
            {decline && (
              <MenuItem icon={<ActionIcon action="decline" />} onSelect={() => setDialog('decline')}>
                {label('decline')}
              </MenuItem>
            )}
            {withdraw && (
              <MenuItem icon={<ActionIcon action="withdraw" />} onSelect={() => setDialog('withdraw')}>
                {t('assignment.withdraw', { agency: name })}
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
      <ActFailure act={act} size={size} label={name} />
      {dialog === 'decline' && <DeclineDialog ticketId={ticket.id} agency={agency} onClose={() => setDialog(null)} onOvertaken={overtaken} />}
      {dialog === 'result' && <ResultDialog type={ticket.type} agency={agency} onClose={() => setDialog(null)} onResult={(words) => void send('complete', words)} />}
      {dialog === 'withdraw' && (
        <WordsDialog
          onClose={() => setDialog(null)}
          title={t('assignment.withdraw', { agency: name })}
          description={t('assignment.withdrawHint', { agency: name })}
          label={t('assignment.withdrawWords')}
          submit={actions('withdraw')}
          tone="danger"
          size={size}
          send={(words, signal) => step('withdraw', words ? { note: words } : {})(signal)}
        />
      )}
    </div>
  )
}
