'use client'

import { useState } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import { api } from '#client/api.ts'
import { ticketOfProblem } from '#client/act/ticket-of-problem.ts'
import { useAct, type Act } from '#client/act/use-act.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { conflictsOf, settle, type Conflict, type Side } from './edit-conflict.ts'
import { differing, draftOf, editBody, type EditDraft, type EditField } from './edit-draft.ts'

/** What somebody else saved while the form was open, and where it differs from mine. */
type Clash = { readonly theirs: Ticket; readonly conflicts: readonly Conflict[] }
type Saved = { readonly ticket: Ticket } | { readonly stale: Ticket }

export type Edit = {
  readonly draft: EditDraft
  readonly setDraft: (draft: EditDraft) => void
  readonly clash: Clash | null
  readonly choose: (field: EditField, side: Side) => void
  /** `undecided` and `failed` leave the form as it is. */
  readonly save: () => Promise<'saved' | 'nothing' | 'clash' | 'undecided' | 'failed'>
  readonly act: Act
}

async function patch(base: Ticket, draft: EditDraft, signal: AbortSignal): Promise<Saved> {
  const body = editBody(base, draft)
  if (body === null) return { ticket: base }
  try {
    return await api('PATCH /tickets/{id}', { params: { id: base.id }, body, signal })
  } catch (error) {
    const stale = error instanceof ApiProblem && error.problem.code === 'stale' ? ticketOfProblem(error) : null
    if (stale === null) throw error
    // A step or a note made it stale, not an edit: what was typed still stands and goes out once more.
    const editedMeanwhile = differing(draftOf(base), draftOf(stale)).length > 0
    return editedMeanwhile ? { stale } : patch(stale, draft, signal)
  }
}

/** The edit form's state: my draft, and what to do when the ticket has moved on under it. */
export function useEdit(opened: Ticket): Edit {
  const act = useAct()
  const [base, setBase] = useState(opened)
  const [draft, setDraft] = useState(() => draftOf(opened))
  const [clash, setClash] = useState<Clash | null>(null)

  async function save(): ReturnType<Edit['save']> {
    const from = clash?.theirs ?? base
    const wanted = clash ? settle(draft, draftOf(from), clash.conflicts) : draft
    if (wanted === null) return 'undecided'
    if (editBody(from, wanted) === null) return 'nothing'
    const overtaken: Ticket[] = []
    const outcome = await act.run('edit', async (signal) => {
      const answer = await patch(from, wanted, signal)
      if ('ticket' in answer) return answer
      overtaken.push(answer.stale)
      return { ticket: answer.stale }
    })
    if (outcome !== 'done') return 'failed'
    const [theirs] = overtaken
    if (theirs === undefined) return 'saved'
    setBase(from)
    setDraft(wanted)
    setClash({ theirs, conflicts: conflictsOf(draftOf(from), wanted, draftOf(theirs)) })
    return 'clash'
  }

  const choose = (field: EditField, side: Side) =>
    setClash((now) => now && { ...now, conflicts: now.conflicts.map((conflict) => (conflict.field === field ? { field, side } : conflict)) })

  return { draft, setDraft, clash, choose, save, act }
}
