import type { Task } from '../launch/progress.mjs'

const everyMs = 5_000
const inMebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`

/** Says from time to time how much has been done. */
export function transferProgress(task: Task): (bytes: number, ofBytes?: number) => void {
  let next = Date.now() + everyMs
  return (bytes, ofBytes) => {
    if (Date.now() < next) return
    next = Date.now() + everyMs
    task.say(ofBytes === undefined ? inMebibytes(bytes) : `${inMebibytes(bytes)} dari ${inMebibytes(ofBytes)}`)
  }
}
