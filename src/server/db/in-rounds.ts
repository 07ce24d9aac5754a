import { isUnavailable } from './is-unavailable.ts'

type Waiting<T, R> = { readonly item: T; readonly resolve: (result: R) => void; readonly reject: (error: unknown) => void }

/** One round is under way in the database while the next waits at its locks: more would only make rounds smaller. */
const roundsAtOnce = 2

/**
 * Does for many at once what would otherwise be done one by one: what is asked for in the same turn of
 * the event loop, or while rounds are under way, goes together in the next, and who comes alone waits for nobody. When a round fails, each of its items is tried alone,
 * so that none suffers for the fault of another; when the database is away, all of them hear so.
 * @param work does a whole round or nothing of it, and answers in the order of the items
 */
export function inRounds<T, R>(mostAtOnce: number, work: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let underWay = 0
  let called = false

  // Begun once this turn's work is done: who came in the same turn goes along.
  const call = () => {
    if (called || waiting.length === 0 || underWay >= roundsAtOnce) return
    called = true
    setImmediate(() => {
      called = false
      void start()
      call()
    })
  }
  const start = async () => {
    underWay += 1
    try {
      await settle(waiting.splice(0, mostAtOnce))
    } finally {
      underWay -= 1
      call()
    }
  }
  const settle = async (round: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await work(round.map(({ item }) => item))
      for (const [index, { resolve }] of round.entries()) resolve(results[index] as R)
    } catch (error) {
      if (round.length > 1 && !isUnavailable(error)) for (const alone of round) await settle([alone])
      else for (const { reject } of round) reject(error)
    }
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      call()
    })
}
