'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { readAnew } from './read-anew.ts'

/** Many events come together: what they change is read once for all of them. */
const gatherMs = 400

/** Has a query read anew in a moment, once however often it is asked meanwhile. */
export function useReadSoon(queryKey: readonly unknown[]): () => void {
  const queries = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const over = () => {
    waiting.current = undefined
  }
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      over()
    },
    [],
  )
  return () => {
    waiting.current ??= setTimeout(() => void readAnew(queries, queryKey, over), gatherMs)
  }
}
