/** The printed times of one incident; `null` where the newspaper gave none. */
export type PrintedTimes = {
  readonly reportedAt: Date
  readonly departedAt: Date | null
  readonly arrivedAt: Date | null
  readonly doneAt: Date | null
}

export const demoSteps = ['report', 'accept', 'en-route', 'on-scene', 'complete', 'close'] as const
export type DemoStep = (typeof demoSteps)[number]

export type DemoAct = {
  readonly incident: number
  readonly step: DemoStep
  /** Minutes since the start of the demo's clock. */
  readonly minute: number
  /** Whether the newspaper printed this time; otherwise it is a plausible one. */
  readonly printed: boolean
}

const minuteMs = 60_000
const longestSilenceMinutes = 5
const plausible = { acceptAfter: 1, departAfter: 2, arriveAfter: 10, workFor: 25, closeAfter: 3 }

/**
 * The acts of all incidents on one clock, in order. Within an incident the printed distances in time are kept; the
 * months between incidents are cut to a few minutes of silence.
 */
export function schedule(incidents: readonly PrintedTimes[]): DemoAct[] {
  const order = incidents.map((times, index) => ({ times, index })).sort((a, b) => +a.times.reportedAt - +b.times.reportedAt)
  let clock = 0
  let before = order[0]?.times.reportedAt.getTime() ?? 0
  const acts = order.flatMap(({ times, index }) => {
    const reported = times.reportedAt.getTime()
    clock += Math.min((reported - before) / minuteMs, longestSilenceMinutes)
    before = reported
    return actsOf(times, index, clock)
  })
  return acts.sort((a, b) => a.minute - b.minute)
}

function actsOf(times: PrintedTimes, incident: number, start: number): DemoAct[] {
  const at = (date: Date | null) => (date === null ? null : start + (date.getTime() - times.reportedAt.getTime()) / minuteMs)
  const departed = at(times.departedAt)
  const arrived = at(times.arrivedAt)
  const done = at(times.doneAt)
  const accept = start + Math.min(plausible.acceptAfter, ((departed ?? arrived ?? Infinity) - start) / 2)
  const depart = departed ?? Math.min(start + plausible.departAfter, arrived ?? Infinity)
  const arrive = arrived ?? Math.min(depart + plausible.arriveAfter, done ?? Infinity)
  const complete = done ?? arrive + plausible.workFor
  return [
    { incident, step: 'report', minute: start, printed: true },
    { incident, step: 'accept', minute: accept, printed: false },
    { incident, step: 'en-route', minute: depart, printed: departed !== null },
    { incident, step: 'on-scene', minute: arrive, printed: arrived !== null },
    { incident, step: 'complete', minute: complete, printed: done !== null },
    { incident, step: 'close', minute: complete + plausible.closeAfter, printed: false },
  ]
}
