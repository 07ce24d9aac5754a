'use client'

import { PhoneForwarded } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { isDialogOpen } from '#client/dialog-open.ts'
import { matchesKeys } from '#client/matches-keys.ts'
import { useMe } from '#client/me-context.tsx'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { Kbd } from '#ui/kbd.tsx'
import { later } from '#ui/later.tsx'
import type { CallbackDialogProps } from './callback-dialog.tsx'
import { callbackKey } from './callback-key.ts'
import { CallbackRow } from './callback-row.tsx'
import { heldBy } from './held-by.ts'
import { letGoOfAllCallbacks, letGoOfCallback } from './hold-callback.ts'
import { useDueCallbacks } from './use-due-callbacks.ts'

const CallbackDialog = later<CallbackDialogProps>(() => import('./callback-dialog.tsx').then((module) => module.CallbackDialog))

const most = 5

export type CallbackStripProps = { onOpenTicket: (ticketId: string) => void }

/** Whom to call back, the first due first; a key opens the first that nobody else has in hand. Nothing while nobody waits. */
export function CallbackStrip({ onOpenTicket }: CallbackStripProps) {
  const t = useTranslations('calls.callback')
  const { id: me } = useMe()
  const { items, now } = useDueCallbacks()
  const [open, setOpen] = useState<Callback | null>(null)
  const [all, setAll] = useState(false)
  const first = items.find((callback) => heldBy(callback, me, now) === null)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!first || event.defaultPrevented || event.repeat || isDialogOpen() || !matchesKeys(event, callbackKey)) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(first)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
  useEffect(() => {
    window.addEventListener('pagehide', letGoOfAllCallbacks)
    return () => {
      window.removeEventListener('pagehide', letGoOfAllCallbacks)
      letGoOfAllCallbacks()
    }
  }, [])
  const close = ({ id }: Callback) => {
    setOpen(null)
    void letGoOfCallback(id)
  }
  return (
    <>
      {items.length > 0 && (
        <section aria-labelledby="callbacks" className="border-b border-line py-2.5">
          <h2 id="callbacks" className="flex items-center gap-2 px-4 pb-1 text-sm font-semibold">
            <PhoneForwarded aria-hidden className="size-4" />
            {t('title', { count: items.length })}
            {first && <Kbd keys={callbackKey} className="ml-auto" />}
          </h2>
          <ul>
            {items.slice(0, all ? items.length : most).map((callback) => (
              <CallbackRow key={callback.id} callback={callback} now={now} holder={heldBy(callback, me, now)} onOpen={() => setOpen(callback)} />
            ))}
          </ul>
          {items.length > most && !all && (
            <button type="button" className="min-h-10 px-4 text-sm font-semibold underline" onClick={() => setAll(true)}>
              {t('more', { count: items.length - most })}
            </button>
          )}
        </section>
      )}
      {open && (
        <CallbackDialog
          key={open.id}
          callback={items.find(({ id }) => id === open.id) ?? open}
          onClose={() => close(open)}
          onOpenTicket={() => {
            close(open)
            onOpenTicket(open.ticket.id)
          }}
        />
      )}
    </>
  )
}
