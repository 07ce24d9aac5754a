const POLL_MS = 500

/**
 * npm runs us below a shell. A `kill` of npm reaches only that shell, which dies without passing it on: notice that
 * our parent is gone. Without npm nothing is watched, so that a program started in the background may stay there.
 * @param {() => void} act
 */
export function whenParentEnds(act) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, POLL_MS)
  timer.unref()
}
