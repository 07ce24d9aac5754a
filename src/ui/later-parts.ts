type Part = { readonly fetch: () => Promise<unknown>; here: boolean }

const parts = new Set<Part>()
const waiters = new Set<() => void>()
const firstPauseMs = 1_000
const longestPauseMs = 15_000
let begun = false
let working = false

const missing = () => [...parts].filter(({ here }) => !here)

/** Names a part of the page that is fetched once the page is in use. */
export function addPart(fetch: () => Promise<unknown>): void {
  parts.add({ fetch, here: false })
  if (begun) void work()
}

/** From now on every part is fetched, wanted or not: what is asked for when the server is gone must be here by then. */
export function fetchParts(): void {
  begun = true
  void work()
}

/** Resolves once every part is here. */
export const partsHere = (): Promise<void> =>
  begun && missing().length === 0 ? Promise.resolve() : new Promise((resolve) => waiters.add(resolve))

async function work() {
  if (working) return
  working = true
  for (let pause = firstPauseMs; missing().length > 0; pause = Math.min(pause * 2, longestPauseMs)) {
    await idle()
    // One after another: what the page itself asks for goes first.
    for (const part of missing()) part.here = await part.fetch().then(() => true, () => false)
    if (missing().length > 0) await lineOrPause(pause)
  }
  working = false
  waiters.forEach((resolve) => resolve())
  waiters.clear()
}

const idle = () =>
  new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1_000 })
    else setTimeout(resolve, 200)
  })

const lineOrPause = (ms: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
  })
