'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { callbacksKey } from '#client/callbacks/use-callbacks.ts'
import { isTyping } from '#client/is-typing.ts'
import { useOutbox } from '#client/outbox/outbox-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { callbackOutcomes, callbackRule, type CallbackOutcome } from '#domain/callback.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { FieldError } from '#ui/field-error.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { notify } from '#ui/toast.tsx'
import { toldOfCallback } from './hold-callback.ts'

/** How the call went: a digit chooses, Enter writes it down. It goes by the outbox, so a lost line loses nothing. */
export function CallbackOutcomes({ callback, onDone, first }: { callback: Callback; onDone: () => void; first: RefObject<HTMLDivElement | null> }) {
  const t = useTranslations('calls.callback')
  const outbox = useOutbox()
  const queries = useQueryClient()
  const problemWords = useProblemWords()
  const [chosen, setChosen] = useState<CallbackOutcome | null>(null)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const choose = (outcome: CallbackOutcome) => {
    setChosen(outcome)
    setMissing(false)
  }
  const last = callback.tries + 1 >= callbackRule.tries

  async function save() {
    setMissing(chosen === null)
    if (chosen === null || busy) return
    setBusy(true)
    const about = { callbackId: callback.id, number: callback.ticket.number }
    const delivery = await outbox.submit({ kind: 'callback', ...about, key: crypto.randomUUID(), body: { outcome: chosen }, receivedAt: Date.now(), tried: false, draft: null })
    setBusy(false)
    void queries.invalidateQueries({ queryKey: callbacksKey })
    if (delivery.kind === 'refused') {
      setError(delivery.error)
      return
    }
    toldOfCallback(callback.id)
    notify({ title: delivery.kind === 'waiting' ? t('kept') : t('saved'), tone: 'done' })
    onDone()
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const outcome = callbackOutcomes[Number(event.key) - 1]
    if (!/^[1-9]$/.test(event.key) || outcome === undefined) {
      // Another button, or the link, that has the focus takes its own Enter.
      const own = event.target instanceof Element && event.target.closest('a, button:not([aria-pressed])') !== null
      if (event.key !== 'Enter' || own) return
      event.preventDefault()
      void save()
      return
    }
    event.preventDefault()
    choose(outcome)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const words = error === null ? null : problemWords(error)
  return (
    <div ref={first} tabIndex={-1} role="group" aria-label={t('how')} className="flex flex-col gap-2 outline-none">
      <p className="text-base font-semibold">{t('how')}</p>
      <div className="grid gap-1.5 sm:grid-cols-2">
        {callbackOutcomes.map((outcome, index) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={chosen === outcome}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => choose(outcome)}
            className={cx('flex min-h-12 items-center gap-2 rounded-md border px-3 text-left text-base', chosen === outcome ? 'border-accent bg-accent-soft font-bold' : 'border-edge bg-raised hover:border-text')}
          >
            <Kbd keys={String(index + 1)} />
            {t(`outcomes.${outcome}`)}
          </button>
        ))}
      </div>
      {chosen === 'no-answer' && <p className="text-base">{last ? t('lastTry') : t('again', { minutes: callbackRule.retryMs / 60_000 })}</p>}
      {missing && <FieldError>{t('choose')}</FieldError>}
      {words && <FieldError>{`${words.title}. ${words.detail}`}</FieldError>}
      <Button tone="primary" keys="Enter" className="min-h-12 self-end px-5" busy={busy} onClick={() => void save()}>{t('save')}</Button>
    </div>
  )
}
