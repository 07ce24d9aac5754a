const released = new Map<string, () => void>()

/**
 * Holds a name for this tab until it is let go or the tab is gone, however it went.
 * @returns whether it is held; always true where the browser knows no locks
 */
export async function hold(name: string): Promise<boolean> {
  if (released.has(name) || !('locks' in navigator)) return true
  return new Promise((resolve) => {
    void navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock && new Promise<void>((release) => released.set(name, release))
      })
      .catch(() => resolve(true))
  })
}

export function letGo(name: string): void {
  released.get(name)?.()
  released.delete(name)
}

/** The names beginning with `prefix` that any tab holds. */
export async function namesHeld(prefix: string): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : [])))
}
