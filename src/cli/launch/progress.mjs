const HEARTBEAT_MS = 15_000

/** @typedef {{ begin: (text: string) => void, say: (text: string) => void }} Task */

/**
 * Numbered steps with the time each took. Only one step runs at a time.
 * @param {number} total
 * @param {number} [startedAt] epoch milliseconds; the first process of a start tells the later ones
 */
export function createProgress(total, startedAt = Number(process.env.SIAGA_STARTED_AT ?? Date.now())) {
  return {
    /**
     * Runs `work` and prints what it answers. `task.begin` announces work that takes a while.
     * @param {number} number
     * @param {string} title
     * @param {(task: Task) => Promise<string> | string} work
     */
    async step(number, title, work) {
      const began = Date.now()
      /** @param {string} text */
      const say = (text) => console.log(`[${number}/${total}] ${title}: ${text}`)
      /** @type {NodeJS.Timeout | undefined} */
      let heartbeat
      const task = {
        /** @param {string} text */
        begin(text) {
          say(`${text} …`)
          clearInterval(heartbeat)
          heartbeat = setInterval(() => say(`masih berjalan, ${seconds(Date.now() - began)}`), HEARTBEAT_MS)
        },
        say,
      }
      try {
        const result = await work(task)
        say(`${result} (${seconds(Date.now() - began)}, total ${seconds(Date.now() - startedAt)})`)
      } catch (error) {
        say(`gagal setelah ${seconds(Date.now() - began)}`)
        throw error
      } finally {
        clearInterval(heartbeat)
      }
    },
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} dtk`
}
