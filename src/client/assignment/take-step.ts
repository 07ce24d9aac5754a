import type { AssignmentAction } from '#domain/assignment.ts'
import { api } from '../api.ts'

type StepWords = { readonly reason?: string; readonly result?: string; readonly note?: string; readonly byVoice?: boolean; readonly by?: string; readonly reference?: string; readonly handedAt?: string }

/** Takes a step in an agency's assignment; the answer carries the ticket as it then stands. */
export const takeStep = (
  { id, agency, action }: { id: string; agency: string; action: AssignmentAction },
  words: StepWords,
  signal: AbortSignal,
) => api('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id, agency, action }, body: words, signal })
