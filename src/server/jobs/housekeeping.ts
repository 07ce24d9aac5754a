import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'

export type Housekeeping = { readonly stop: () => Promise<void> }

/**
 * Does some clearing away now and every `everyMs`, never twice at once. What fails is said in the log and done at the next turn.
 * @param work answers how much was cleared away of what; what is nothing is not worth a line in the log
 */
export function keepHouse(what: string, everyMs: number, work: () => Promise<Readonly<Record<string, number>>>): Housekeeping {
  let working: Promise<void> | null = null
  const look = () => {
    working ??= work()
      .then((counts) => {
        if (Object.values(counts).some((count) => count > 0)) logger().info(counts, `${what} cleared away`)
      })
      .catch((error: unknown) => logger().warn({ err: describeError(error) }, `${what} cannot be cleared away yet`))
      .finally(() => (working = null))
  }
  const timer = setInterval(look, everyMs)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await working
    },
  }
}
