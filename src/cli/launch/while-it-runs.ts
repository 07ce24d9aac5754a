import { setTimeout as delay } from 'node:timers/promises'

const pauseMs = 500
const mostRestarts = 5
const withinMs = 60_000

/**
 * Starts a program again when it ended by itself, so that consoles find it after a moment; not for ever, since one that
 * ends again and again has a fault that a restart does not cure.
 * @returns its last exit code, when it was asked to stop or was given up
 */
export async function whileItRuns(ended: () => Promise<number>, startAgain: () => unknown, signal: AbortSignal): Promise<number> {
  const isAsked = () => signal.aborted
  for (let ends: number[] = []; ; ) {
    const code = await ended()
    if (isAsked()) return code
    ends = [...ends.filter((at) => at > Date.now() - withinMs), Date.now()]
    const isGivenUp = ends.length > mostRestarts
    console.error(`Server berakhir sendiri dengan kode ${code}${isGivenUp ? ', berulang kali.' : ' dan dijalankan lagi.'}`)
    if (isGivenUp) return code
    await delay(pauseMs)
    if (isAsked()) return code
    startAgain()
  }
}
