let last: Promise<unknown> = Promise.resolve()

/** Begins `work` when the work before it has ended, however it did. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}
