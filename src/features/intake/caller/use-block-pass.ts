'use client'

import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import { api } from '#client/api.ts'
import { setUnsent } from '#client/unsent.ts'

const againMs = 5_000

/**
 * Lets a blocked number through for a draft: at once on this screen, whatever the line does; that it was done is told to
 * the server until it has it, once a draft.
 */
export function useBlockPass() {
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  const [waiting, setWaiting] = useState(0)
  const gone = useRef(false)
  useEffect(() => setUnsent('block-passes', waiting), [waiting])
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      setUnsent('block-passes', 0)
    }
  }, [])

  async function tell(blockId: string, key: string): Promise<void> {
    setWaiting((count) => count + 1)
    while (!gone.current) {
      try {
        await api('POST /blocks/{id}/override', { params: { id: blockId }, idempotencyKey: key })
        break
      } catch (error) {
        // It ended meanwhile, or was lifted: there is nothing left to go past.
        if (error instanceof ApiProblem && error.problem.status < 500) break
        await new Promise((resolve) => setTimeout(resolve, againMs))
      }
    }
    setWaiting((count) => count - 1)
  }

  const pass = (draftKey: string, blockId: string) => {
    if (passed.has(draftKey)) return
    setPassed((now) => new Set([...now, draftKey]))
    void tell(blockId, crypto.randomUUID())
  }
  return { passed, pass }
}
