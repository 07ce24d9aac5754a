'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { ActFailure } from '#client/act/act-failure.tsx'
import { useAct } from '#client/act/use-act.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { Button, type ButtonSize, type ButtonTone } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { notify } from '#ui/toast.tsx'

type WordsDialogProps = {
  open: boolean
  onClose: () => void
  title: string
  description: string
  label: string
  /** What to say when nothing was written; left out, the words may be empty. */
  needed?: string
  submit: string
  tone: ButtonTone
  size: ButtonSize
  send: (words: string, signal: AbortSignal) => Promise<{ ticket: Ticket }>
  maxLength?: number
  /** What to say once it is done. */
  done?: string
}

/** Asks for a reason in words and sends it; what was written stays until the server has it. */
export function WordsDialog({ open, onClose, ...props }: WordsDialogProps) {
  const common = useTranslations('common')
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={props.title}
      description={props.description}
      closeLabel={common('act.close')}
      initialFocus={area}
    >
      <WordsForm {...props} onClose={onClose} area={area} />
    </Dialog>
  )
}

type WordsFormProps = Omit<WordsDialogProps, 'open'> & { area: RefObject<HTMLTextAreaElement | null> }

function WordsForm({ onClose, label, needed, submit, tone, size, send, done, area, maxLength = 1000 }: WordsFormProps) {
  const t = useTranslations('ticket')
  const act = useAct()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const missing = needed !== undefined && words.trim() === ''

  async function run() {
    setTried(true)
    if (missing) return
    const outcome = await act.run('words', (signal) => send(words.trim(), signal))
    if (outcome === 'failed') return
    if (outcome === 'overtaken') notify({ title: t('overtaken'), detail: t('overtakenDetail') })
    else if (done) notify({ title: done, tone: 'done' })
    onClose()
  }

  return (
    <form noValidate className="flex flex-col gap-3 pt-1" onSubmit={(event) => (event.preventDefault(), void run())}>
      <TextArea
        ref={area}
        label={label}
        value={words}
        maxLength={maxLength}
        error={tried && missing ? needed : null}
        onChange={(event) => setWords(event.target.value)}
      />
      <ActFailure act={act} label={submit} size={size} onAgain={() => void run()} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size={size} tone="quiet" onClick={onClose}>
          {t('finish.back')}
        </Button>
        <Button type="submit" size={size} tone={tone} busy={act.sending !== null}>
          {act.sending === null ? submit : t('sending')}
        </Button>
      </div>
    </form>
  )
}
