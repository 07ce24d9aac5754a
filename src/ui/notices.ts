export type NoticeTone = 'info' | 'done' | 'problem'
export type Notice = { title: string; detail?: string; tone?: NoticeTone; action?: { label: string; run: () => void } }

let waiting: Notice[] = []
let hear: ((notice: Notice) => void) | null = null

/** Tells something in passing. A problem stays until it is closed and is read out at once. */
export const notify = (notice: Notice): void => {
  if (hear) hear(notice)
  else waiting.push(notice)
}

/** Shows what is told from now on, and what was told before there was anything to show it; returns what ends it. */
export function showNotices(show: (notice: Notice) => void): () => void {
  hear = show
  const told = waiting
  waiting = []
  told.forEach(show)
  return () => void (hear = null)
}
