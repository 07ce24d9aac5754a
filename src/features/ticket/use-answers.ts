'use client'

import { useState } from 'react'
import { ApiProblem } from '#client/api-problem.ts'
import { api } from '#client/api.ts'
import { ticketOfProblem } from '#client/act/ticket-of-problem.ts'
import { useAct, type Act } from '#client/act/use-act.ts'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { differingAnswers, fittingAnswers, sameAnswers, type Answers } from '#domain/plan-answers.ts'

type Given = Readonly<Record<string, string | number | null>>

/** What I gave over what is known; `null` takes an answer back. */
function joined(known: Answers, mine: Given): Answers {
  const all = Object.entries({ ...known, ...mine })
  return Object.fromEntries(all.flatMap(([question, value]) => (value === null ? [] : [[question, value]])))
}

export type AnswersEdit = {
  readonly answers: Answers
  readonly answer: (question: string, value: string | number | null) => void
  /** Questions that somebody else answered otherwise while I did; mine stands here, and is saved by saving again. */
  readonly clashes: readonly string[]
  readonly save: () => Promise<'saved' | 'nothing' | 'clash' | 'failed'>
  readonly act: Act
}

/** The answers of a ticket while they are being changed. Only what I answered myself is put over what others did meanwhile. */
export function useAnswers(opened: Ticket, questions: readonly PlanQuestionData[]): AnswersEdit {
  const act = useAct()
  const [base, setBase] = useState(opened)
  const [mine, setMine] = useState<Given>({})
  const [clashes, setClashes] = useState<readonly string[]>([])
  const known = fittingAnswers({ questions }, base.answers)
  const answers = joined(known, mine)

  async function send(from: Ticket, signal: AbortSignal): Promise<{ ticket: Ticket; clashing: readonly string[] }> {
    const wanted = joined(fittingAnswers({ questions }, from.answers), mine)
    try {
      const { ticket } = await api('PATCH /tickets/{id}', { params: { id: from.id }, body: { version: from.version, answers: wanted }, signal })
      return { ticket, clashing: [] }
    } catch (error) {
      const stale = error instanceof ApiProblem && error.problem.code === 'stale' ? ticketOfProblem(error) : null
      if (stale === null) throw error
      const theirs = differingAnswers(from.answers, stale.answers)
      const clashing = theirs.filter((question) => question in mine && stale.answers[question] !== (mine[question] ?? undefined))
      return clashing.length > 0 ? { ticket: stale, clashing } : send(stale, signal)
    }
  }

  async function save(): ReturnType<AnswersEdit['save']> {
    if (sameAnswers(answers, known)) return 'nothing'
    const found: string[] = []
    const outcome = await act.run('edit', async (signal) => {
      const { ticket, clashing } = await send(base, signal)
      found.push(...clashing)
      if (clashing.length > 0) setBase(ticket)
      return { ticket }
    })
    setClashes(found)
    if (outcome !== 'done') return 'failed'
    return found.length > 0 ? 'clash' : 'saved'
  }
  return { answers, answer: (question, value) => setMine((all) => ({ ...all, [question]: value })), clashes, save, act }
}
