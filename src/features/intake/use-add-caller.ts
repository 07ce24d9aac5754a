'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type Dispatch, type RefObject } from 'react'
import { api } from '#client/api.ts'
import { useCity } from '#client/city-context.tsx'
import { useLiveStore } from '#client/live-context.tsx'
import { patienceMs } from '#client/outbox/outgoing.ts'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { Similar } from '#contracts/api/ticket-endpoints.ts'
import { notify } from '#ui/toast.tsx'
import { callNote } from './call-note.ts'
import type { Draft } from './draft.ts'
import type { Drafts, DraftsAction } from './drafts.ts'
import { freshStamp } from './use-drafts.ts'

/** A call that went to a ticket that was there already, and the draft it came from. */
export type AddedCall = { readonly ticketId: string; readonly number: string; readonly callId: string; readonly draft: Draft }

type Options = { latest: RefObject<Drafts>; dispatch: Dispatch<DraftsAction>; onChanged: () => void }

/** Adds the call in the form to a ticket, and takes it off again with the draft as it was. The draft stays until the server has it. */
export function useAddCaller({ latest, dispatch, onChanged }: Options) {
  const t = useTranslations('similar')
  const { typeName } = useCity()
  const store = useLiveStore()
  const problemWords = useProblemWords()
  const keys = useRef(new Map<string, string>())
  const [busy, setBusy] = useState<string | null>(null)
  const underWay = useRef(false)
  const [last, setLast] = useState<AddedCall | null>(null)

  async function once(name: string, act: () => Promise<void>) {
    if (underWay.current) return
    underWay.current = true
    setBusy(name)
    try {
      await act()
    } catch (error) {
      notify({ tone: 'problem', ...problemWords(error) })
    } finally {
      underWay.current = false
      setBusy(null)
    }
  }

  const add = ({ ticketId, number, type }: Similar) =>
    once(ticketId, async () => {
      const { current: draft } = latest.current
      // A second try after a lost answer must not add the caller twice.
      const name = `${draft.key} ${ticketId}`
      const idempotencyKey = keys.current.get(name) ?? crypto.randomUUID()
      keys.current.set(name, idempotencyKey)
      const other = draft.type !== null && draft.type !== type ? t('toldAs', { type: typeName(draft.type) }) : null
      const body = { caller: { phone: draft.phone, name: draft.name }, note: callNote(draft, other) }
      const { ticket, callId } = await api('POST /tickets/{id}/calls', { params: { id: ticketId }, body, idempotencyKey, signal: AbortSignal.timeout(patienceMs) })
      keys.current.delete(name)
      store.learn(ticket)
      const kept = [latest.current.current, ...latest.current.aside].find(({ key }) => key === draft.key) ?? draft
      setLast({ ticketId, number, callId, draft: kept })
      dispatch({ kind: 'sent', key: draft.key, fresh: freshStamp() })
      onChanged()
    })

  const undo = () => {
    if (last === null) return
    const { ticketId, callId, draft } = last
    void once('undo', async () => {
      const { ticket } = await api('POST /tickets/{id}/calls/{callId}/detach', { params: { id: ticketId, callId }, signal: AbortSignal.timeout(patienceMs) })
      store.learn(ticket)
      setLast(null)
      dispatch({ kind: 'restored', draft })
      dispatch({ kind: 'resumed', key: draft.key })
      onChanged()
    })
  }

  return { add, undo, last, busy, forget: () => setLast(null) }
}

export type AddCaller = ReturnType<typeof useAddCaller>
