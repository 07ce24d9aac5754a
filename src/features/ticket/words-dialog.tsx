'use client'

import { useRef, useState } from 'react'
import type { Ticket } from '#contracts/ticket.ts'
import type { ButtonSize, ButtonTone } from '#ui/button.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClosingAct } from './use-closing-act.ts'

type WordsDialogProps = {
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

/** Asks for a reason in words and sends it. */
export function WordsDialog({ label, needed, send, done, maxLength = 1000, ...frame }: WordsDialogProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const closing = useClosingAct(frame.onClose)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const missing = needed !== undefined && words.trim() === ''

  async function run() {
    setTried(true)
    if (!missing) await closing.send('words', (signal) => send(words.trim(), signal), done)
  }

  return (
    <FormDialog {...frame} act={closing.act} onSubmit={run} initialFocus={area}>
      <TextArea
        ref={area}
        label={label}
        value={words}
        maxLength={maxLength}
        error={tried && missing ? needed : null}
        onChange={(event) => setWords(event.target.value)}
      />
    </FormDialog>
  )
}
