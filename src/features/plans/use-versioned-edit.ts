'use client'

import { useState } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import type { Problem } from '#contracts/problem.ts'

type Versioned = { readonly version: number }

/** Something that is changed whole, from one version to the next. */
type Subject<Live extends Versioned, Draft> = {
  /** As it is now. */
  readonly live: Live
  readonly draftOf: (live: Live) => Draft
  /** Sends a change that starts from a version; answers with what it has become. */
  readonly send: (draft: Draft, version: number, signal: AbortSignal) => Promise<Live>
  /** What a refusal says that the server has now; `null` when it says nothing. */
  readonly newerIn: (problem: Problem) => Live | null
  /** Called once a change is kept. */
  readonly onSaved: () => Promise<unknown>
}

export type VersionedEdit<Live, Draft> = {
  /** As it is being changed. */
  readonly draft: Draft
  readonly change: (fields: Partial<Draft>) => void
  /** The version that the change starts from. */
  readonly base: Live
  /** What somebody else saved meanwhile; saving again puts mine over it. */
  readonly theirs: Live | null
  readonly error: unknown
  readonly saving: boolean
  readonly save: (wanted?: Draft) => Promise<boolean>
  /** Drops what was changed here and starts again from what is now. */
  readonly restart: (from: Live) => void
}

const patienceMs = 15_000

/** A change by an admin. Nobody's version is lost: one that came between is shown before it is overwritten. */
export function useVersionedEdit<Live extends Versioned, Draft>({ live, draftOf, send, newerIn, onSaved }: Subject<Live, Draft>): VersionedEdit<Live, Draft> {
  const [base, setBase] = useState(live)
  const [draft, setDraft] = useState(() => draftOf(live))
  const [theirs, setTheirs] = useState<Live | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [saving, setSaving] = useState(false)

  const restart = (from: Live) => {
    setBase(from)
    setDraft(draftOf(from))
    setTheirs(null)
    setError(null)
  }
  async function save(wanted = draft): Promise<boolean> {
    setDraft(wanted)
    setSaving(true)
    setError(null)
    try {
      restart(await send(wanted, base.version, AbortSignal.timeout(patienceMs)))
      await onSaved()
      return true
    } catch (thrown) {
      const newer = thrown instanceof ApiProblem && thrown.problem.code === 'stale' ? newerIn(thrown.problem) : null
      if (newer === null) setError(thrown)
      else {
        setTheirs(newer)
        setBase(newer)
      }
      return false
    } finally {
      setSaving(false)
    }
  }
  return { draft, change: (fields) => setDraft((now) => ({ ...now, ...fields })), base, theirs, error, saving, save, restart }
}
