'use client'

import { useEffect, useRef } from 'react'
import { useCallbacks } from '#client/callbacks/use-callbacks.ts'
import { useUnsentReports } from '#client/outbox/outbox-context.tsx'
import { playSound } from '#client/sounds.ts'
import { useNow } from '#client/use-now.ts'
import type { Callback } from '#contracts/api/callback-endpoints.ts'

/** The callbacks that are still to be made, without those whose outcome waits here to be sent; sounds once as another falls due. */
export function useDueCallbacks(): { readonly items: readonly Callback[]; readonly now: number } {
  const { items } = useCallbacks()
  const { own } = useUnsentReports()
  const now = useNow()
  const told = own.flatMap((report) => (report.kind === 'callback' && report.problem === null ? [report.callbackId] : []))
  const left = items?.filter(({ id }) => !told.includes(id)) ?? []
  const due = now === 0 ? 0 : left.filter(({ dueAt }) => Date.parse(dueAt) <= now).length
  const before = useRef<number | null>(null)
  const known = items !== null && now > 0
  useEffect(() => {
    if (!known) return
    if (due > (before.current ?? due)) void playSound('nobody-answered')
    before.current = due
  }, [due, known])
  return { items: left, now }
}
