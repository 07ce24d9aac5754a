/**
 * Gives what `work` gives, or what `late` gives when that takes longer than `ms` milliseconds. The work itself goes on,
 * done or not, and how it ends is nobody's concern any more.
 */
export async function inTime<T>(work: Promise<T>, ms: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const overdue = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(late())
    }, ms)
  })
  try {
    return await Promise.race([work, overdue])
  } finally {
    clearTimeout(timer)
  }
}
