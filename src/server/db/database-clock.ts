import { perProcess } from '../per-process.ts'

/** By how many milliseconds the database's clock is ahead of this process's. */
const difference = () => perProcess('database-clock', () => ({ ms: 0 }))

/** Learns the difference from an answer of the database: `at` is its time at some moment between `asked` and `answered`. */
export function learnDatabaseClock(asked: number, at: Date, answered: number): void {
  difference().ms = Math.round(at.getTime() - (asked + answered) / 2)
}

/**
 * A moment of this process on the database's clock, by which deadlines are kept: servers whose clocks differ must wait
 * equally long. 0 is learned until the first answer.
 */
export const onDatabaseClock = (at: Date): Date => new Date(at.getTime() + difference().ms)
