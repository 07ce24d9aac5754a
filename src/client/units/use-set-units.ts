'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../act/use-act.ts'
import { api } from '../api.ts'
import { ApiProblem } from '../api-problem.ts'

/** The task that a busy unit is on, as the question to divert it names it. */
export type BusyTask = { readonly unitId: string; readonly callsign: string; readonly ticketId: string; readonly number: string; readonly type?: string }
type Change = { readonly join?: readonly string[]; readonly leave?: readonly string[]; readonly divert?: boolean }

/** Changes which units work on an agency's assignment. `taken`: the task of a unit that somebody else was faster to give. */
export function useSetUnits(ticketId: string, agency: string) {
  const act = useAct()
  const queries = useQueryClient()
  const set = async ({ join = [], leave = [], divert = false }: Change) => {
    const outcome = await act.run('units', (signal) =>
      api('POST /tickets/{id}/assignments/{agency}/units', { params: { id: ticketId, agency }, body: { join: [...join], leave: [...leave], divert }, signal }),
    )
    void queries.invalidateQueries({ queryKey: ['unit-suggestions', ticketId] })
    return outcome
  }
  const error = act.failure?.error
  const taken: BusyTask | null = error instanceof ApiProblem ? (error.problem.task ?? null) : null
  return { act, set, taken }
}
