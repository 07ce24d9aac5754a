'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type Ref } from 'react'
import { Button, type ButtonSize } from '#ui/button.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { ActFailure } from '../act/act-failure.tsx'
import { useAct } from '../act/use-act.ts'
import { api } from '../api.ts'

type NoteFormProps = { ticketId: string; size?: ButtonSize; onAdded?: () => void; areaRef?: Ref<HTMLTextAreaElement> }

/** What was begun and not sent, by ticket: closing a panel must not lose it. */
const drafts = new Map<string, string>()

/** Adds a note to a ticket. What was typed stays until the server has it; Ctrl+Enter sends. */
export function NoteForm({ ticketId, size, onAdded, areaRef }: NoteFormProps) {
  const t = useTranslations('ticket.note')
  const act = useAct()
  const [text, setText] = useState(() => drafts.get(ticketId) ?? '')
  const [empty, setEmpty] = useState(false)

  function write(next: string) {
    setText(next)
    drafts.set(ticketId, next)
  }

  async function submit() {
    const words = text.trim()
    setEmpty(words === '')
    if (words === '') return
    const outcome = await act.run('note', (signal) => api('POST /tickets/{id}/notes', { params: { id: ticketId }, body: { text: words }, signal }))
    if (outcome !== 'done') return
    write('')
    onAdded?.()
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event) => (event.preventDefault(), void submit())}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
      }}
    >
      <TextArea ref={areaRef} label={t('label')} value={text} maxLength={2000} error={empty ? t('empty') : null} onChange={(event) => write(event.target.value)} />
      <ActFailure act={act} label={t('send')} size={size} onAgain={() => void submit()} />
      <Button type="submit" size={size} busy={act.sending !== null} icon={<Send aria-hidden className="size-5" />} className="self-end">
        {act.sending === null ? t('send') : t('sending')}
      </Button>
    </form>
  )
}
