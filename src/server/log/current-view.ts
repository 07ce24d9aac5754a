import type { Assignment, TicketView } from '#contracts/ticket.ts'

/** A ticket as some version of the product kept it in the log: what came later is missing. */
export type KeptView = Omit<TicketView, 'answers' | 'assignments'> & {
  readonly answers?: TicketView['answers']
  readonly assignments: readonly KeptAssignment[]
}
type Later = 'result' | 'clock' | 'deadlineAt' | 'overdue' | 'units'
type KeptAssignment = Omit<Assignment, Later> & Partial<Pick<Assignment, Later>>

/** The ticket of an event in the words of today: what its event was too old to know is nothing. */
export const currentView = (view: KeptView): TicketView => ({
  ...view,
  answers: view.answers ?? {},
  assignments: view.assignments.map((kept) => ({ ...nothing, units: kept.unit ? [kept.unit] : [], ...kept })),
})

const nothing = { result: null, clock: null, deadlineAt: null, overdue: null } as const
