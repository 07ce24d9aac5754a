'use client'

import { useTranslations } from 'next-intl'
import { ActionIcon } from '#client/assignment/action-icon.tsx'
import type { AssignmentAction } from '#domain/assignment.ts'
import { buttonClass } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { Spinner } from '#ui/spinner.tsx'
import { useSettled } from './use-settled.ts'

type NextStepButtonProps = { action: AssignmentAction; sending: string | null; onStep: (action: AssignmentAction) => void }

/** The one large button of a card: the next step of the work. It keeps the focus while it is sent. */
export function NextStepButton({ action, sending, onStep }: NextStepButtonProps) {
  const t = useTranslations('queue')
  const actions = useTranslations('common.assignmentAction')
  const settled = useSettled(action)
  const waits = sending !== null || !settled
  return (
    <button
      type="button"
      aria-disabled={waits || undefined}
      aria-busy={sending !== null || undefined}
      onClick={() => !waits && onStep(action)}
      className={cx(buttonClass('primary', 'field'), 'min-h-18 w-full gap-3 text-2xl! font-bold')}
    >
      {sending === null ? <ActionIcon action={action} className="size-7 shrink-0" /> : <Spinner className="text-xl" />}
      {sending === null ? actions(action) : t('sending')}
    </button>
  )
}
