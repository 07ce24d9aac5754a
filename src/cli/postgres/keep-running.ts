import { setTimeout as delay } from 'node:timers/promises'
import type { EmbeddedPostgres } from './start-postgres.ts'

const lookEveryMs = 1_000
const mostWaitMs = 15_000

/**
 * Looks after the embedded server while the console runs: one that was killed, or that ended because its disk was full,
 * is started again, and tried again until it goes.
 * @param say told what was found and done
 * @returns what ends the watch, once an attempt under way is over
 */
export function keepRunning(postgres: Pick<EmbeddedPostgres, 'revive'>, say: (text: string) => void): () => Promise<void> {
  const over = new AbortController()
  const watch = async () => {
    for (let wait = lookEveryMs; ; ) {
      await delay(wait, undefined, { signal: over.signal })
      try {
        if (await postgres.revive()) say('PostgreSQL berakhir sendiri dan dijalankan lagi.')
        wait = lookEveryMs
      } catch (error) {
        wait = Math.min(wait * 2, mostWaitMs)
        say(`PostgreSQL berakhir sendiri dan belum mau berjalan lagi; dicoba lagi dalam ${String(wait / 1000)} dtk.\n${error instanceof Error ? error.message : ''}`)
      }
    }
  }
  const watching = watch().catch(() => undefined)
  return async () => {
    over.abort()
    await watching
  }
}
