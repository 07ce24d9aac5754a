import type { LiveLadder } from '#contracts/ladder.ts'
import { clockNames, stepSeconds, type ClockName } from '#domain/ladder.ts'

type Clocks = LiveLadder['clocks']

/** A ladder as it is typed: the seconds of each step as text. */
export type LadderDraft = Readonly<Record<ClockName, readonly string[]>>

/** A ladder as text to be changed. */
export const draftOf = (clocks: Clocks): LadderDraft => ({
  accept: clocks.accept.map(String), depart: clocks.depart.map(String), arrive: clocks.arrive.map(String), update: clocks.update.map(String),
})

/** The draft with one step typed anew. */
export const withStep = (draft: LadderDraft, clock: ClockName, step: number, text: string): LadderDraft => ({
  ...draft,
  [clock]: draft[clock].map((before, index) => (index === step ? text : before)),
})

/** The seconds that a step says; `null` where it says none that may be set. */
export function secondsOf(text: string): number | null {
  const seconds = /^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN
  return seconds >= stepSeconds.least && seconds <= stepSeconds.most ? seconds : null
}

/** The ladder that a draft says; `null` while one of its steps says nothing that may be set. */
export function clocksOfDraft(draft: LadderDraft): Clocks | null {
  const read = (clock: ClockName) => draft[clock].flatMap((text) => secondsOf(text) ?? [])
  const isWhole = clockNames.every((clock) => read(clock).length === draft[clock].length)
  return isWhole ? { accept: read('accept'), depart: read('depart'), arrive: read('arrive'), update: read('update') } : null
}
