'use client'

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { forgetDraftsOfOthers } from '../kept/kept.ts'
import { readPhone } from '../kept/phone.ts'
import { hearTabs, tellTabs } from '../kept/tabs.ts'
import { useLiveStore } from '../live-context.tsx'
import type { LiveState } from '../live-state.ts'
import { useMe } from '../me-context.tsx'
import { setUnsent } from '../unsent.ts'
import { isFieldWork, type Outgoing, type OutgoingReport, type OutgoingWork } from './outgoing.ts'
import { createOutbox, type Outbox } from './outbox-store.ts'

const OutboxContext = createContext<Outbox | null>(null)

/** The server speaks about every 5 s; after this it may be gone, though the line is not given up yet. */
const doubtMs = 6_500
const isHeard = ({ status, lastWordAt }: LiveState) => status === 'live' && lastWordAt !== null && Date.now() - lastWordAt < doubtMs

/** Sends what waits to be sent, on every page, and forgets the half-typed drafts of whoever used this browser before. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const { id, name } = useMe()
  const live = useLiveStore()
  const [outbox] = useState(() => createOutbox({ id, name }, () => isHeard(live.getState()), live.learn))
  useEffect(() => outbox.start(), [outbox])
  useEffect(() => {
    // The cookie is shared: a page that still shows somebody else would act in the wrong name.
    const deaf = hearTabs((word) => word.kind === 'signed-in' && word.owner !== id && window.location.reload())
    tellTabs({ kind: 'signed-in', owner: id })
    void forgetDraftsOfOthers(id)
    readPhone(id)
    return deaf
  }, [id])
  // A line that is back is used at once.
  useEffect(() => live.subscribe(({ status }, before) => status === 'live' && before.status !== 'live' && outbox.sendNow()), [live, outbox])
  const count = useStore(outbox, ({ reports }) => reports.filter(({ owner }) => owner === id).length)
  useEffect(() => setUnsent('outbox', count), [count])
  return <OutboxContext value={outbox}>{children}</OutboxContext>
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext)
  if (!outbox) throw new Error('there is no OutboxProvider around this')
  return outbox
}

/** What waits in this browser, the oldest first: one's own, and what others left behind. */
export function useUnsentReports(): { readonly own: readonly OutgoingReport[]; readonly left: readonly OutgoingReport[] } {
  const { id } = useMe()
  const all = useStore(useOutbox(), (state) => state.reports)
  return useMemo(() => {
    const reports = all.filter((one: Outgoing): one is OutgoingReport => !isFieldWork(one))
    return { own: reports.filter(({ owner }) => owner === id), left: reports.filter(({ owner }) => owner !== id) }
  }, [all, id])
}

/** One's own work in the field that is not with the server yet, or that the server would not have, the oldest first. */
export function useUnsentWork(): readonly OutgoingWork[] {
  const { id } = useMe()
  const all = useStore(useOutbox(), (state) => state.reports)
  return useMemo(() => all.filter(isFieldWork).filter(({ owner }) => owner === id), [all, id])
}

/** The share, between 0 and 1, of a photo that has left while it is being sent from this page; `null` while it is not. */
export const useSentShare = (key: string): number | null => useStore(useOutbox(), ({ shares }) => shares[key] ?? null)
