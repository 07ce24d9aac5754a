'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** Many events come together: what they change is read once for all of them. */
const gatherMs = 400

/** Has a query read anew in a moment, once however often it is asked meanwhile. */
export function useReadSoon(queryKey: readonly unknown[]): () => void {
  const queries = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
  return () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      void queries.invalidateQueries({ queryKey })
    }, gatherMs)
  }
}
