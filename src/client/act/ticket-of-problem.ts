import type { Ticket } from '#contracts/ticket.ts'
import { ApiProblem } from '../api-problem.ts'

const isTicket = (value: unknown): value is Ticket =>
  typeof value === 'object' && value !== null && 'id' in value && 'version' in value && 'assignments' in value

/** The ticket as it stands, where a refusal carries it. */
export const ticketOfProblem = (error: unknown): Ticket | null =>
  error instanceof ApiProblem && isTicket(error.problem.ticket) ? error.problem.ticket : null
