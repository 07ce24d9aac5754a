'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useCity } from '#client/city-context.tsx'
import { isDialogOpen } from '#client/dialog-open.ts'
import { useOutbox } from '#client/outbox/outbox-context.tsx'
import { useProblemWords } from '#client/use-problem-words.ts'
import type { ApiInput } from '#contracts/api/endpoints.ts'
import { notify } from '#ui/toast.tsx'
import { isBlank, isCallOnly, type Draft } from './draft.ts'
import { cameInAt, writtenAt } from './written-at.ts'
import { laneAct, type LaneCategory } from './lane.ts'
import type { SilentChecking } from './silence/use-silent-check.ts'

type CallBody = ApiInput<'POST /calls'>['body']
type LaneCall = { readonly key: string; readonly body: CallBody; readonly draft: Draft | null }
export type LoggedCall = { readonly category: CallBody['category']; readonly at: string }

type Options = {
  draft: Draft
  silence: SilentChecking
  /** A complaint about the service of this number, or `null` for one that fits no other. */
  onComplaint: (digit: number | null) => void
  /** Somebody answered in a silent call. */
  onResponse: () => void
  /** A call was logged, or waits for the server; `draftKey` names the draft whose caller it took along. */
  onLogged: (draftKey: string | null) => void
}

/** The call that a category would log now: about the caller in the form, unless the form holds an incident. */
function callOf(category: LaneCategory, draft: Draft, silence: SilentChecking['running']): LaneCall {
  const about = isCallOnly(draft) && !isBlank(draft)
  const caller = about ? { phone: draft.phone, name: draft.name, note: draft.description } : {}
  const checks = category === 'hening' ? { checks: [...(silence?.done ?? [])] } : {}
  return { key: crypto.randomUUID(), body: { category, ...caller, ...checks }, draft: about ? draft : null }
}

/** The non-emergency lane: arm with Alt and a letter, log with Enter. What gets no answer waits in the outbox. */
export function useCallLane({ draft, silence, onComplaint, onResponse, onLogged }: Options) {
  const problemWords = useProblemWords()
  const { city } = useCity()
  const [armed, setArmed] = useState<LaneCategory | null>(null)
  const outbox = useOutbox()
  const [last, setLast] = useState<LoggedCall | null>(null)

  async function log(call: LaneCall): Promise<void> {
    const { key, draft: about } = call
    const body = { ...call.body, writtenAt: writtenAt(draft, city.timeZone) }
    const receivedAt = cameInAt(body.writtenAt, about?.startedAt ?? 0)
    const delivery = await outbox.submit({ kind: 'call', key, body, receivedAt, tried: false, draft: about })
    if (delivery.kind === 'refused') notify({ tone: 'problem', ...problemWords(delivery.error) })
    else {
      if (delivery.kind === 'logged') setLast(delivery.call)
      onLogged(about?.key ?? null)
    }
  }

  /** Logs a category at once. */
  function logNow(category: LaneCategory) {
    setArmed(null)
    void log(callOf(category, draft, silence.running))
    if (category === 'hening') silence.end()
  }
  function complain(digit: number | null) {
    setArmed(null)
    onComplaint(digit)
  }
  function respond() {
    setArmed(null)
    onResponse()
  }

  /** Arms a category, or logs the one that is armed. A complaint is a form of its own; silence is checked first. */
  function press(category: LaneCategory) {
    if (armed !== category) {
      setArmed(category)
      if (category === 'hening') silence.begin()
    } else if (category === 'keluhan') complain(null)
    else logNow(category)
  }

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const act = laneAct(armed, event)
    if (act.kind === 'disarm') setArmed(null)
    if (act.kind === 'digit' || act.kind === 'response') {
      event.preventDefault()
      event.stopPropagation()
      if (act.kind === 'response') respond()
      else if (armed === 'keluhan') complain(act.digit)
      else if (!event.repeat) silence.toggle(act.digit)
      return
    }
    if (act.kind !== 'arm' && act.kind !== 'confirm') return
    const category = act.kind === 'arm' ? act.category : armed
    if (category === null || (act.kind === 'arm' && (event.repeat || isDialogOpen()))) return
    event.preventDefault()
    event.stopPropagation()
    if (act.kind === 'confirm' || category !== armed) press(category)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])

  return { armed, press, logNow, complain, respond, putDown: () => setArmed(null), last }
}

export type CallLane = ReturnType<typeof useCallLane>
