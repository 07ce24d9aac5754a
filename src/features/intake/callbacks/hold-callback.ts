import { api } from '#client/api.ts'

const patienceMs = 10_000
/** The callbacks that this page has in hand, or is about to. */
const held = new Map<string, Promise<unknown>>()

/** Takes a callback in hand, so that nobody else calls too. Throws as `api` does. */
export function takeCallback(id: string) {
  const taking = api('POST /callbacks/{id}/take', { params: { id }, signal: AbortSignal.timeout(patienceMs) })
  held.set(id, taking)
  taking.catch(() => held.delete(id))
  return taking
}

/** What came of the call was written down, or waits to be sent: there is nothing to let go. */
export const toldOfCallback = (id: string): void => void held.delete(id)

/**
 * Lets a callback go that was left without a word of how it went; nothing when this page has not got it in hand. Without a line
 * the hold ends by itself.
 */
export async function letGoOfCallback(id: string): Promise<void> {
  const taking = held.get(id)
  held.delete(id)
  // What was asked for first must have arrived first; one that was refused is not ours.
  if (taking === undefined || !(await taking.then(() => true, () => false))) return
  await api('POST /callbacks/{id}/release', { params: { id }, keepalive: true }).catch(() => undefined)
}

/** As the page itself goes there is no time to wait for anything. */
export function letGoOfAllCallbacks(): void {
  for (const id of held.keys()) void api('POST /callbacks/{id}/release', { params: { id }, keepalive: true }).catch(() => undefined)
  held.clear()
}
