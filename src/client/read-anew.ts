import type { QueryClient } from '@tanstack/react-query'

/**
 * Reads a query anew, after the answer that is on its way, if one is. That answer may be older than what was told, so it is not
 * taken for the new one; nor is it cut off, or a slow line would never bring any. `onAsk` is called when the new reading is asked
 * for: what is told from then on may be missing in it.
 */
export async function readAnew(queries: QueryClient, queryKey: readonly unknown[], onAsk: () => void): Promise<void> {
  if (queries.isFetching({ queryKey }) > 0) await queries.refetchQueries({ queryKey }, { cancelRefetch: false })
  onAsk()
  await queries.invalidateQueries({ queryKey })
}
