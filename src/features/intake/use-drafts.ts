'use client'

import { useCallback, useEffect, useRef, useState, type Dispatch, type RefObject } from 'react'
import { hearTabs } from '#client/kept/tabs.ts'
import { useMe } from '#client/me-context.tsx'
import { useOutbox } from '#client/outbox/outbox-context.tsx'
import { createDraftKeeper } from './draft-keeper.ts'
import { emptyDraft } from './draft.ts'
import { draftsReducer, type Drafts, type DraftsAction } from './drafts.ts'

const firstDrafts = (): Drafts => ({ current: emptyDraft(crypto.randomUUID(), 0), aside: [] })

/** What names an empty draft that begins now. */
export const freshStamp = () => ({ key: crypto.randomUUID(), now: Date.now() })

const isOfThisTab = ({ kind }: DraftsAction) => kind !== 'loaded' && kind !== 'synced'

/** The drafts of this desk, kept in this browser with every letter typed. `latest` holds them for what runs before the next rendering. */
export function useDrafts(): { drafts: Drafts; dispatch: Dispatch<DraftsAction>; latest: RefObject<Drafts> } {
  const { id } = useMe()
  const [drafts, show] = useState(firstDrafts)
  const latest = useRef(drafts)
  const outbox = useOutbox()
  const [keeper] = useState(() => createDraftKeeper(id, outbox.knows))
  const dispatch = useCallback(
    (action: DraftsAction) => {
      const before = latest.current
      const now = draftsReducer(before, action.kind === 'changed' ? { now: Date.now(), ...action } : action)
      latest.current = now
      show(now)
      if (isOfThisTab(action) && now !== before) void keeper.save(before, now)
    },
    [keeper],
  )
  useEffect(() => {
    let isLeft = false
    const begun = latest.current.current
    void keeper.load(begun).then((loaded) => {
      if (isLeft) return
      dispatch({ kind: 'loaded', drafts: loaded })
      // Typed before the kept drafts were read: the one of before is set aside by that.
      if (latest.current.current.key !== loaded.current.key) void keeper.save(loaded, latest.current)
    })
    const sync = () => void keeper.free(latest.current.current.key).then((aside) => !isLeft && dispatch({ kind: 'synced', aside }))
    const deaf = hearTabs((word) => word.kind === 'drafts' && sync())
    return () => {
      isLeft = true
      deaf()
      keeper.leave(latest.current.current.key)
    }
  }, [keeper, dispatch])
  return { drafts, dispatch, latest }
}
