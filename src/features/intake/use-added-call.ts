'use client'

import { useEffect, useState } from 'react'
import { useMe } from '#client/me-context.tsx'
import { createAddedKeeper, undoableMs, type AddedCall } from './added-keeper.ts'

/** The call last added to a ticket, while it may be taken off again; kept over a reload. */
export function useAddedCall() {
  const { id } = useMe()
  const [keeper] = useState(() => createAddedKeeper(id))
  const [last, setLast] = useState<AddedCall | null>(null)
  useEffect(() => {
    let isLeft = false
    // What was added before this was read is newer.
    void keeper.read(Date.now()).then((added) => !isLeft && setLast((now) => now ?? added))
    return () => {
      isLeft = true
    }
  }, [keeper])
  const at = last?.at
  useEffect(() => {
    if (at === undefined) return
    const timer = setTimeout(() => setLast(null), at + undoableMs - Date.now())
    return () => clearTimeout(timer)
  }, [at])
  return {
    last,
    remember: (added: AddedCall) => {
      setLast(added)
      void keeper.keep(added)
    },
    forget: () => {
      setLast(null)
      void keeper.forget()
    },
  }
}
