'use client'

import { FileText, NotebookPen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActionIcon } from '#client/assignment/action-icon.tsx'
import type { AssignmentSteps } from '#client/assignment/next-step.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import { Button } from '#ui/button.tsx'

type CardMoreProps = {
  id: string
  steps: AssignmentSteps
  busy: boolean
  onStep: (action: AssignmentAction) => void
  onDecline: () => void
  onNote: () => void
  onOpen: () => void
}

const wide = 'w-full justify-start! gap-3'

/** The rest of what can be done with a card: skip ahead, write a note, see all of it, decline. */
export function CardMore({ id, steps, busy, onStep, onDecline, onNote, onOpen }: CardMoreProps) {
  const t = useTranslations('queue')
  const actions = useTranslations('common.assignmentAction')
  return (
    <div id={id} className="flex flex-col gap-2 pointer-coarse:[&_kbd]:hidden">
      <Button size="field" className={wide} icon={<FileText aria-hidden className="size-6" />} keys="o" onClick={onOpen}>
        <span className="grow text-left">{t('openTicket')}</span>
      </Button>
      <Button size="field" className={wide} icon={<NotebookPen aria-hidden className="size-6" />} keys="n" onClick={onNote}>
        <span className="grow text-left">{t('writeNote')}</span>
      </Button>
      {steps.ahead.map((action) => (
        <Button key={action} size="field" className={wide} icon={<ActionIcon action={action} className="size-6" />} disabled={busy} onClick={() => onStep(action)}>
          <span className="grow text-left">{t('skipTo', { action: actions(action) })}</span>
        </Button>
      ))}
      {steps.decline && (
        <Button size="field" className={`${wide} border-critical! text-critical!`} icon={<ActionIcon action="decline" className="size-6" />} keys="d" onClick={onDecline}>
          <span className="grow text-left">{actions('decline')}</span>
        </Button>
      )}
    </div>
  )
}
