'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useCity } from '../city-context.tsx'
import { isTyping } from '../is-typing.ts'

export type ResultWords = { readonly result: string; readonly note?: string }
export type ResultDialogProps = { type: string; agency: string; onClose: () => void; onResult: (words: ResultWords) => void }

/** Asks how an agency's part ended: one press, or one key, answers it. Words, where there are any, are written before. */
export function ResultDialog({ type, agency, onClose, onResult }: ResultDialogProps) {
  const t = useTranslations('ticket.result')
  const common = useTranslations('common')
  const city = useCity()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { agency: city.agencyName(agency) })}
      description={t('hint')}
      closeLabel={common('act.close')}
    >
      <Results type={type} onResult={(words) => { onClose(); onResult(words) }} />
    </Dialog>
  )
}

/** The keys in the order of the results: there is one for each. */
const keys = '123456789abcdefghijklmnopqrstuvwxyz'

function Results({ type, onResult }: Pick<ResultDialogProps, 'type' | 'onResult'>) {
  const t = useTranslations('ticket.result')
  const city = useCity()
  const [note, setNote] = useState('')
  const offered = city.resultsOf(type)
  const choose = (result: string) => onResult({ result, ...(note.trim() && { note: note.trim() }) })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const found = offered[keys.indexOf(event.key.toLowerCase())]
    if (event.key.length !== 1 || !found) return
    event.preventDefault()
    choose(found.code)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-1.5 pointer-coarse:[&_kbd]:hidden">
        {offered.map(({ code }, index) => (
          <li key={code}>
            <Button size="field" className="w-full justify-start! text-left" keys={keys[index]?.toUpperCase()} onClick={() => choose(code)}>
              <span className="grow text-left">{city.resultName(code)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <TextArea label={t('words')} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
    </div>
  )
}
