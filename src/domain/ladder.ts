import { isActive, type AssignmentStatus } from './assignment.ts'
import type { Priority } from './priority.ts'
import { leadRoles, type Role } from './roles.ts'

/** What an agency is waited for: to accept, to depart, to arrive, and while it works, to say how it goes. */
export const clockNames = ['accept', 'depart', 'arrive', 'update'] as const
export type ClockName = (typeof clockNames)[number]

/**
 * Seconds to each step of each clock, the first from its start, the others from the step before. Step 1: alarm again at the
 * agency, louder, and to its next contact. Step 2: the supervisor is alarmed, and offered the next agency of the plan when
 * nobody accepted. Step 3: the supervisor must act. A clock with fewer steps ends with its last.
 */
export type Ladder = Readonly<Record<ClockName, readonly number[]>>

/** The steps at which the supervisor is alarmed, and must act. */
export const supervisorStep = 2
export const lastStep = 3

/** The least and the most that a step may be set to, in seconds: nobody answers sooner, and no alarm waits longer than a day. */
export const stepSeconds = { least: 15, most: 86_400 } as const

/** How many steps a clock must have: those that end with the supervisor's alarm, and of the first clock the one that insists. */
export const leastSteps: Readonly<Record<ClockName, number>> = { accept: lastStep, depart: supervisorStep, arrive: supervisorStep, update: supervisorStep }

/** The ladder where the city has said nothing else. */
export const usualLadders: Readonly<Record<Priority, Ladder>> = {
  1: { accept: [60, 30, 30], depart: [120, 60], arrive: [900, 300], update: [1_800, 900] },
  2: { accept: [120, 60, 60], depart: [300, 120], arrive: [1_800, 600], update: [3_600, 1_800] },
  3: { accept: [600, 300, 300], depart: [3_600, 1_800], arrive: [7_200, 3_600], update: [14_400, 7_200] },
}

/** How an assignment stands on the ladder. */
export type ClockState = {
  /** The clock that runs; `null`: nobody is waited for. */
  readonly clock: ClockName | null
  /** The seconds to each of its steps as they were when it started: a change of the ladder is for the clocks that start after it. */
  readonly seconds: readonly number[]
  /** Steps taken so far. */
  readonly step: number
  /** When the next step falls due; `null`: there is none. */
  readonly dueAt: Date | null
  /** Since when it is overdue: the time of the first step. */
  readonly overdueSince: Date | null
  /** When a supervisor took the alarm on; it is silent until the next step. */
  readonly acknowledgedAt: Date | null
  /** The agency that is offered in place of, or beside, the silent one. */
  readonly offer: string | null
}

/** Nobody is waited for. */
export const stoppedClock: ClockState = { clock: null, seconds: [], step: 0, dueAt: null, overdueSince: null, acknowledgedAt: null, offer: null }

const clockOf: Readonly<Record<AssignmentStatus, ClockName | null>> = {
  pending: 'accept',
  accepted: 'depart',
  en_route: 'arrive',
  on_scene: 'update',
  completed: null,
  declined: null,
  withdrawn: null,
}

const later = (at: Date, seconds: number | undefined): Date | null => (seconds === undefined ? null : new Date(at.getTime() + seconds * 1000))

/** The clock of an assignment that came to stand at `status` at `at`. A partner without an account is only waited for until it accepts. */
export function startClock(status: AssignmentStatus, ladder: Ladder, at: Date, partner = false): ClockState {
  const clock = clockOf[status]
  if (clock === null || (partner && clock !== 'accept')) return stoppedClock
  const seconds = ladder[clock]
  return { ...stoppedClock, clock, seconds, dueAt: later(at, seconds[0]) }
}

/**
 * The clock of an assignment that was declined at `at`: the next step is due at once. Nobody waits for an agency that
 * said no, so that step is the supervisor's; where nobody else is left, it is the last one.
 */
export const declinedClock = (at: Date, others: boolean, { accept: seconds }: Ladder): ClockState => ({
  ...stoppedClock,
  clock: 'accept',
  seconds,
  step: others ? supervisorStep - 1 : lastStep - 1,
  dueAt: at,
  overdueSince: at,
})

/** The state after the step that fell due is taken at `now`. An alarm that was taken on comes back as it was. */
export function takeDueStep(state: ClockState, now: Date, next: string | null): ClockState {
  if (state.clock === null || state.dueAt === null) return state
  const step = state.acknowledgedAt === null ? Math.min(state.step + 1, lastStep) : state.step
  return {
    ...state,
    step,
    dueAt: later(now, state.seconds[step]),
    overdueSince: state.overdueSince ?? state.dueAt,
    acknowledgedAt: null,
    offer: state.clock === 'accept' && step >= supervisorStep ? next : null,
  }
}

/** The state once somebody took the alarm on at `now`: silent, and back after the clock's own time if nothing changes. */
export const acknowledgeClock = (state: ClockState, now: Date): ClockState =>
  state.clock === null ? state : { ...state, acknowledgedAt: now, dueAt: later(now, state.seconds[0]) }

/** Whether `role` may take on the alarm of what is overdue, which nobody has taken on yet. */
export const mayAcknowledge = (overdue: { readonly acknowledgedAt: unknown } | null, role: Role): 'allowed' | 'forbidden' | 'invalid-transition' => {
  if (!leadRoles.some((lead) => lead === role)) return 'forbidden'
  return overdue !== null && overdue.acknowledgedAt === null ? 'allowed' : 'invalid-transition'
}

type Standing = {
  readonly id: string
  readonly status: AssignmentStatus
  readonly partner: boolean
  readonly startedAt: Date
  readonly state: ClockState
}

/** What a change of a ticket means to its clocks. */
export type ClockChange = {
  /** Whether somebody still has to do something about the ticket. */
  readonly waiting: boolean
  /** Whether its type or priority changed, and with them the times. */
  readonly retimed: boolean
  readonly ladder: Ladder
  readonly at: Date
}

/**
 * The clocks that a change of a ticket sets, by assignment. A new or changed assignment starts the clock of its status; an
 * agency sent besides takes the alarm of the others on; with the ticket's end all stop.
 */
export function settleClocks(
  before: readonly { readonly id: string; readonly status: AssignmentStatus }[],
  after: readonly Standing[],
  { waiting, retimed, ladder, at }: ClockChange,
): { readonly id: string; readonly state: ClockState }[] {
  const sent = after.some(({ id }) => !before.some((old) => old.id === id))
  const set = (standing: Standing): ClockState => {
    const { status, partner, state, startedAt } = standing
    if (!waiting) return stoppedClock
    if (before.find(({ id }) => id === standing.id)?.status !== status)
      return status === 'declined' ? declinedClock(at, after.some((other) => isActive(other.status)), ladder) : startClock(status, ladder, at, partner)
    if (sent && state.clock === 'accept' && state.step > 0) return status === 'declined' ? stoppedClock : acknowledgeClock(state, at)
    if (!retimed || state.clock === null) return state
    if (state.step === 0 && state.clock !== 'update') return startClock(status, ladder, startedAt, partner)
    // What is due stays due when it was; the steps after it come by the times that hold now.
    return { ...state, seconds: ladder[state.clock] }
  }
  return after.flatMap((standing) => {
    const state = set(standing)
    return sameClock(standing.state, state) ? [] : [{ id: standing.id, state }]
  })
}

const sameClock = (a: ClockState, b: ClockState): boolean =>
  a.clock === b.clock && a.seconds.join() === b.seconds.join() && a.step === b.step && a.offer === b.offer && sameTime(a.dueAt, b.dueAt) &&
  sameTime(a.overdueSince, b.overdueSince) && sameTime(a.acknowledgedAt, b.acknowledgedAt)

const sameTime = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime()

/** The first agency in `order` that the ticket has not had yet: whom to offer next; `null` when there is none. */
export const nextAgency = (order: readonly string[], asked: readonly string[]): string | null =>
  order.find((code) => !asked.includes(code)) ?? null

/** The clocks in which two ladders differ. */
export const changedClocks = (before: Ladder, after: Ladder): ClockName[] => clockNames.filter((clock) => before[clock].join() !== after[clock].join())

/** Those clocks of a ladder alone. */
export const clocksOf = (ladder: Ladder, clocks: readonly ClockName[]): Partial<Ladder> => Object.fromEntries(clocks.map((clock) => [clock, ladder[clock]]))
