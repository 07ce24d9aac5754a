'use client'

import { ChevronDown, ChevronUp, Navigation, NotebookPen, Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { ActionIcon } from '#client/assignment/action-icon.tsx'
import { stepsOf } from '#client/assignment/next-step.ts'
import { PhotoInput } from '#client/photos/photo-input.tsx'
import { geoLink } from '#client/place/place-words.ts'
import { useMe } from '#client/me-context.tsx'
import { mayCallBack } from '#domain/access.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import { Button, buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import type { FieldTask } from './field-task.ts'

export type TaskDialog = 'decline' | 'note' | 'callers' | 'result'
type TaskButtonsProps = { task: FieldTask; label: string; /** Whether its end asks how the agency's part ended. */ last: boolean; onStep: (action: AssignmentAction) => void; onDialog: (dialog: TaskDialog) => void; onPhoto: (photo: Blob) => void; children?: ReactNode }

const small = cx(buttonClass('plain', 'field'), 'min-w-0 flex-1 basis-0 flex-col gap-0.5! px-1! py-1.5 text-sm!')
const settleMs = 900

/** The thumb's part of the screen: the next step across all of it, and beside it the way there, the caller, a note. */
export function TaskButtons({ task, label, last, onStep, onDialog, onPhoto, children }: TaskButtonsProps) {
  const t = useTranslations('field')
  const actions = useTranslations('common.assignmentAction')
  const me = useMe()
  const [more, setMore] = useState(false)
  const { ticket, status } = task
  const steps = stepsOf(status, me.role)
  const settled = useSettled(`${ticket.id} ${status}`)
  const take = (action: AssignmentAction) => {
    if (!settled) return
    setMore(false)
    if (action === 'complete' && last) onDialog('result')
    else onStep(action)
  }
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t border-line bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {more && (
        <div className="flex flex-col gap-2">
          {steps.ahead.map((action) => (
            <Button key={action} size="field" className="w-full" icon={<ActionIcon action={action} className="size-6" />} onClick={() => take(action)}>
              {t('skipTo', { action: actions(action) })}
            </Button>
          ))}
          {steps.decline && (
            <Button size="field" className="w-full border-critical! text-critical!" icon={<ActionIcon action="decline" className="size-6" />} onClick={() => onDialog('decline')}>
              {actions('decline')}
            </Button>
          )}
        </div>
      )}
      <div className="flex gap-2">
        <a href={geoLink(ticket.location, label)} className={small}>
          <Navigation aria-hidden className="size-6 shrink-0" />
          {t('navigate')}
        </a>
        {mayCallBack(me, ticket.assignments) && (
          <button type="button" className={small} onClick={() => onDialog('callers')}>
            <Phone aria-hidden className="size-6 shrink-0" />
            {t('callBack')}
          </button>
        )}
        <button type="button" className={small} onClick={() => onDialog('note')}>
          <NotebookPen aria-hidden className="size-6 shrink-0" />
          {t('note')}
        </button>
        <PhotoInput camera label={t('photo')} className={small} onPhoto={onPhoto} />
        {children}
        {(steps.ahead.length > 0 || steps.decline) && (
          <button type="button" className={small} aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? <ChevronDown aria-hidden className="size-6 shrink-0" /> : <ChevronUp aria-hidden className="size-6 shrink-0" />}
            {more ? t('less') : t('more')}
          </button>
        )}
      </div>
      {steps.next && (
        <button
          type="button"
          aria-disabled={!settled || undefined}
          onClick={() => steps.next && take(steps.next)}
          className={cx(buttonClass('primary', 'field'), 'min-h-20 w-full gap-3 text-2xl! font-bold')}
        >
          <ActionIcon action={steps.next} className="size-8 shrink-0" />
          {actions(steps.next)}
        </button>
      )}
    </div>
  )
}

/** Whether the button has meant the same for a moment: a second, hasty press must not take the step after the one that was meant. */
function useSettled(meaning: string): boolean {
  const [settled, setSettled] = useState(meaning)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(meaning), settleMs)
    return () => clearTimeout(timer)
  }, [meaning])
  return settled === meaning
}
