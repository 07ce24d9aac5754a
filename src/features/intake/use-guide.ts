'use client'

import { useState } from 'react'
import { sameAnswers, type Answers } from '#domain/plan-answers.ts'
import type { Draft } from './draft.ts'

/** Whose instructions are read out: the draft they came from, its type and answers. */
export type Guide = { readonly key: string; readonly type: string; readonly answers: Answers }

const sameGuide = (a: Guide | null, b: Guide | null) =>
  a === b || (a !== null && b !== null && a.key === b.key && a.type === b.type && sameAnswers(a.answers, b.answers))

export type ReadOut = { readonly guide: Guide | null; readonly earlier: boolean; readonly dismiss: () => void }

/**
 * The instructions to read out now. Those of a report that was sent or set aside stay until another one has a type: the
 * caller is still on the line. `dismiss` ends them.
 */
export function useGuide(draft: Draft): ReadOut {
  const [guide, setGuide] = useState<Guide | null>(null)
  const own = draft.type === null ? null : { key: draft.key, type: draft.type, answers: draft.answers }
  const next = own ?? (guide?.key === draft.key ? null : guide)
  if (!sameGuide(guide, next)) setGuide(next)
  return { guide: next, earlier: next !== null && next.key !== draft.key, dismiss: () => setGuide(null) }
}
