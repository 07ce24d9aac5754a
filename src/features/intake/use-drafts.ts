'use client'

import { useEffect, useReducer, useRef, type Dispatch, type RefObject } from 'react'
import { useMe } from '#client/me-context.tsx'
import { emptyDraft } from './draft.ts'
import { draftsReducer, type Drafts, type DraftsAction } from './drafts.ts'
import { loadDrafts, saveDrafts } from './drafts-storage.ts'

const firstDrafts = (): Drafts => ({ current: emptyDraft(crypto.randomUUID(), 0), aside: [] })

/** What names an empty draft that begins now. */
export const freshStamp = () => ({ key: crypto.randomUUID(), now: Date.now() })

/** The drafts of this desk, kept over a reload. `latest` holds them for what runs after rendering. */
export function useDrafts(): { drafts: Drafts; dispatch: Dispatch<DraftsAction>; latest: RefObject<Drafts> } {
  const { id } = useMe()
  const [drafts, dispatch] = useReducer(draftsReducer, null, firstDrafts)
  const latest = useRef(drafts)
  const unread = useRef(drafts)
  useEffect(() => {
    latest.current = drafts
    // What the page begins with must not overwrite what was kept before it is read.
    if (drafts !== unread.current) saveDrafts(sessionStorage, id, drafts)
  }, [drafts, id])
  useEffect(() => {
    const kept = loadDrafts(sessionStorage, id)
    if (kept) dispatch({ kind: 'loaded', drafts: kept })
  }, [id])
  return { drafts, dispatch, latest }
}
