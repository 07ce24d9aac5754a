import type { EventKind } from '#contracts/event.ts'
import type { Ticket } from '#contracts/ticket.ts'
import {
  declineReasons,
  mayTakeStep,
  nextAssignmentStatus,
  type AssignmentAction,
  type AssignmentStatus,
} from '#domain/assignment.ts'
import { handOverTime } from '#domain/hand-over.ts'
import { refuse } from '#domain/refusal.ts'
import { stepTime, type ToldStep } from '#domain/step-time.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { toTicket, unitsOf, type TicketRow } from '../queries/ticket-rows.ts'
import { claimKey } from './claim-key.ts'
import { claimUnits } from './claim-units.ts'
import { crewPart } from './crew-part.ts'
import { ticketAsItStands } from './ticket-as-it-stands.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { writeNote } from './write-note.ts'

export type Step = ToldStep & {
  readonly ticketId: string
  readonly agency: string
  readonly action: AssignmentAction
  readonly reason: string | null
  readonly note: string | null
  /** How the agency's part ended, a code of the city pack, where the step completes it. */
  readonly result?: string | null
  /** A unit that joins those on the assignment, or several. Nobody leaves it by a step: that is said by itself (`assignUnits`). */
  readonly unitId?: string | null
  readonly unitIds?: readonly string[] | null
  /** The unit whose crew takes the step: it joins those on the assignment, and among several the step is its own. */
  readonly byUnitId?: string | null
  /** Who said so by telephone, where somebody of the centre records it; the name stays outside the log. */
  readonly by?: string | null
  /** Of a hand-over to a partner: the number of the report or the one called, and when it was; left out, now. */
  readonly reference?: string | null
  readonly handedAt?: string | undefined
  /** The idempotency key of the request. */
  readonly key?: string | null
}

const steps: Readonly<Record<AssignmentAction, { readonly kind: EventKind; readonly stamp: string }>> = {
  accept: { kind: 'assignment.accepted', stamp: 'acceptedAt' },
  decline: { kind: 'assignment.declined', stamp: 'declinedAt' },
  'en-route': { kind: 'assignment.departed', stamp: 'enRouteAt' },
  'on-scene': { kind: 'assignment.arrived', stamp: 'onSceneAt' },
  complete: { kind: 'assignment.completed', stamp: 'completedAt' },
  withdraw: { kind: 'assignment.withdrawn', stamp: 'withdrawnAt' },
}

/**
 * Takes one step in an agency's assignment by the transition table, and stamps the time it was taken at; the event has the time
 * of its recording. The same idempotency key again gives the ticket as it stands. Refuses a step that the table does not have, a
 * decline without a reason, a result that the city does not know or that comes with another step than the last, to record by voice anything but an acceptance, and the times that `stepTime` refuses.
 * A partner accepts by nothing but a hand-over, which says to whom and may say when (`handOverTime`).
 */
export const stepAssignment = (actor: Actor, step: Step, now: Date): Promise<Outcome<Ticket>> =>
  transaction(async (tx) => {
    const earlier = await claimKey(tx, step.key ?? null, step.ticketId, now)
    return earlier === null ? takeStep(tx, actor, step, now) : ticketAsItStands(tx, actor, earlier)
  })

const takeStep = (tx: Tx, actor: Actor, step: Step, now: Date): Promise<Outcome<Ticket>> =>
  changeTicketIn(tx, actor, step.ticketId, now, async (context) => {
    const { ticket } = context
    const { agency, action } = step
    if (actor.role === 'agency-staff' && actor.agency !== agency) return refuse('forbidden')
    const assignment = ticket.assignments.findLast((a) => a.agencyCode === agency)
    if (assignment === undefined) return refuse('no-assignment')

    const byVoice = Boolean(step.by)
    const partner = await isPartner(tx, agency)
    const handOver = byVoice && partner
    if (partner && action === 'accept' && !byVoice && mayTakeStep(action, actor.role, true, partner))
      return refuse('validation-failed', { errors: [{ field: 'by', code: 'required' }] })
    if (!mayTakeStep(action, actor.role, byVoice, partner)) return refuse('forbidden')
    const crew = await crewPart(context, step, assignment)
    const to = crew ? (crew.step?.assignment ?? null) : nextAssignmentStatus(assignment.status as AssignmentStatus, action, actor.role, byVoice, partner)
    if (to === null) return refuse('invalid-transition', { extra: { ticket: toTicket(ticket) } })
    if (action === 'decline' && step.reason === null)
      return refuse('validation-failed', { errors: [{ field: 'reason', code: 'required' }] })
    const fault = resultFault(step)
    if (fault !== null) return refuse('validation-failed', { errors: [{ field: 'result', code: fault }] })
    // Another crew may have got further before: only what concerns them all comes before this one's step.
    const since = crew ? (assignment.acceptedAt ?? assignment.dispatchedAt) : lastStamp(assignment)
    const strayField = handOver ? undefined : (['reference', 'handedAt'] as const).find((field) => Boolean(step[field]))
    if (strayField !== undefined) return refuse('validation-failed', { errors: [{ field: strayField, code: 'partners-only' }] })
    const takenAt = handOver ? handOverTime(step.handedAt ?? null, assignment.dispatchedAt, now) : stepTime(step, since, now)
    if (!takenAt.ok) return takenAt

    const { field, unitIds } = unitsWanted(step, unitsOf(assignment).map(({ id }) => id))
    const units = await claimUnits(context, { unitIds, agency, action, field }, assignment)
    if (!units.ok) return units

    const { reason, words } = codedReason(step)
    const leaves = crew?.step?.leaves ?? false
    const data = byVoice
      ? await writeNote(context, 'voice', [step.by, words].filter(Boolean).join('\n'))
      : await writeNote(context, action === 'decline' ? 'decline' : 'note', words)
    await tx.assignment.update({
      where: { id: assignment.id },
      data: {
        status: to, ...(handOver && { handoverNoteId: data.noteId, handoverReference: step.reference ?? null }), reason: reason ?? assignment.reason, result: (leaves ? null : step.result) ?? assignment.result,
        ...(leaves ? { units: units.value.filter(({ id }) => id !== step.byUnitId) } : unitIds && { units: units.value }),
        ...(to !== assignment.status && { [steps[action].stamp]: takenAt.value }),
      },
    })
    const late = takenAt.value < now && { takenAt: takenAt.value.toISOString() }
    const ofCrew = crew && (leaves ? { joined: [], left: [crew.callsign], done: true } : { crew: crew.callsign })
    const move = crew?.step && !leaves ? { crew: { unitId: crew.unitId, to: crew.step.unit } } : {}
    return changed(leaves ? 'assignment.equipped' : steps[action].kind, { agency, ...ofCrew, ...(unitIds && { unitIds }), ...(reason !== null && { reason }), ...(step.result && { result: step.result }), ...(byVoice && { byVoice }), ...late, ...data }, move)
  })

/** The units that the assignment is to have after the step, and the field that says so; `null`: as before. */
function unitsWanted({ byUnitId, unitId, unitIds }: Step, kept: readonly string[]) {
  if (byUnitId) return { field: 'byUnitId', unitIds: kept.includes(byUnitId) ? null : [...kept, byUnitId] } as const
  const named = unitIds ?? (unitId ? [unitId] : [])
  return { field: unitIds ? 'unitIds' : 'unitId', unitIds: named.length === 0 ? null : [...kept, ...named] } as const
}

/** Only what is completed has a result, and only one that the city knows. */
function resultFault({ action, result = null }: Step): 'unknown-result' | 'not-completed' | null {
  if (result === null) return null
  if (action !== 'complete') return 'not-completed'
  return loadCity().results.some(({ code }) => code === result) ? null : 'unknown-result'
}

async function isPartner(tx: Tx, code: string): Promise<boolean> {
  return (await tx.agency.count({ where: { code, kind: 'partner' } })) > 0
}

/** The newest time that the assignment has: the next step was not taken before it. */
const lastStamp = ({ dispatchedAt, acceptedAt, enRouteAt, onSceneAt }: TicketRow['assignments'][number]): Date =>
  onSceneAt ?? enRouteAt ?? acceptedAt ?? dispatchedAt

/** A reason that is no known code is somebody's words: the code becomes `other` and the words are kept as a note. */
function codedReason({ reason, note }: Step): { reason: string | null; words: string | null } {
  if (reason === null) return { reason, words: note }
  if (declineReasons.some((code) => code === reason)) return { reason, words: note }
  return { reason: 'other', words: note === null ? reason : `${reason}\n${note}` }
}
