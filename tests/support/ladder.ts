import type { Ladder } from '#domain/ladder.ts'
import type { LogEvent } from '#contracts/event.ts'
import { verifyLog } from '#server/log/verify.ts'
import type { TestDatabase } from './database.ts'

/** Gives every priority and type this ladder, in seconds, fractions too. */
export async function setLadder({ query }: Pick<TestDatabase, 'query'>, ladder: Partial<Ladder>): Promise<void> {
  const hour = [3_600]
  const clocks = JSON.stringify({ accept: hour, depart: hour, arrive: hour, update: hour, ...ladder })
  await query("UPDATE ladder_of_type SET clocks = '{}'")
  // As the city pack would have brought it.
  await query('WITH set AS (UPDATE ladder SET clocks = $1 RETURNING priority, version) UPDATE ladder_version v SET clocks = $1 FROM set WHERE v.priority = set.priority AND v.version = set.version', [clocks])
}

/** A step of the ladder as the log has it. */
export type Taken = { readonly ticketId: string; readonly agency: string; readonly clock: string; readonly step: number; readonly at: Date; readonly due: Date }

/**
 * All steps of the ladder in the log, with when each was due: what the event before it in the ticket said of its deadline.
 */
export const stepsTaken = ({ query }: Pick<TestDatabase, 'query'>): Promise<Taken[]> =>
  query<Taken>(`
    SELECT e.ticket_id AS "ticketId", e.data->>'agency' AS agency, e.data->>'clock' AS clock, (e.data->>'step')::int AS step, e.at,
      (SELECT (a->>'deadlineAt')::timestamptz FROM event b, jsonb_array_elements(b.view->'assignments') a
        WHERE b.ticket_id = e.ticket_id AND b.seq < e.seq AND a->>'agency' = e.data->>'agency' ORDER BY b.seq DESC LIMIT 1) AS due
    FROM event e WHERE e.kind = 'assignment.overdue' ORDER BY e.seq`)

/** Steps that the log has more than once, as words. */
export const takenTwice = (steps: readonly Taken[]): string[] => {
  const names = steps.map(({ ticketId, agency, clock, step }) => [ticketId, agency, clock, step].join(' '))
  return names.filter((name, index) => names.indexOf(name) < index)
}

/** How late the steps were, in words: how many, and the median, 95 %, 99 % and worst in milliseconds. */
export function lateness(steps: readonly Taken[]): { readonly words: string; readonly worst: number } {
  const late = steps.map(({ at, due }) => at.getTime() - due.getTime()).sort((a, b) => a - b)
  const part = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? Number.NaN
  return { words: `${String(late.length)} steps, late by ${[0.5, 0.95, 0.99].map(part).join(' / ')} ms (p50 / p95 / p99), at worst ${String(part(1))} ms`, worst: part(1) }
}

/** What is wrong with the log; nothing, if all is well. */
export const faultsOfLog = async (): Promise<string> => (await verifyLog()).faults.join('\n')

/** The kinds and steps of a ticket's events. */
export const storyOf = (events: readonly LogEvent[]): string[] =>
  events.map(({ kind, data }) => (kind === 'assignment.overdue' ? `${String(data['agency'])} ${String(data['clock'])} ${String(data['step'])}` : kind))
