'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import type { Act } from '#client/act/use-act.ts'
import { Button, type ButtonSize, type ButtonTone } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type FormDialogProps = {
  title: string
  description?: string
  wide?: boolean
  size?: ButtonSize
  /** The main button; while it is sent the button says so. */
  submit: string
  tone?: ButtonTone
  act: Act
  onSubmit: () => Promise<void>
  onClose: () => void
  initialFocus?: RefObject<HTMLElement | null>
  children?: ReactNode
}

/** A question about a ticket: its fields, why it could not be sent, and the two ways out. What was typed stays until the server has it. */
export function FormDialog({ title, description, wide = false, size, submit, tone = 'primary', act, onSubmit, onClose, initialFocus, children }: FormDialogProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  return (
    <Dialog
      open
      size={wide ? 'wide' : 'small'}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      closeLabel={common('act.close')}
      initialFocus={initialFocus}
    >
      <form noValidate className="flex flex-col gap-3 pt-1" onSubmit={(event) => (event.preventDefault(), void onSubmit())}>
        {children}
        <ActFailure act={act} label={submit} size={size} onAgain={() => void onSubmit()} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button size={size} tone="quiet" onClick={onClose}>
            {t('finish.back')}
          </Button>
          <Button type="submit" size={size} tone={tone} busy={act.sending !== null}>
            {act.sending === null ? submit : t('sending')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
