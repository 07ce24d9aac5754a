import { whenParentEnds } from './when-parent-ends.mjs'

export interface StopRequest {
  /** Aborted when somebody asks this process to stop. */
  readonly signal: AbortSignal
}

/**
 * Turns Ctrl-C, a closed terminal and a polite kill into one request to stop. Repeating it changes nothing: npm and
 * the terminal both send the same Ctrl-C.
 */
export function stopRequest(): StopRequest {
  const controller = new AbortController()
  const request = () => {
    if (controller.signal.aborted) return
    console.log('\nMenghentikan Siaga 112 …')
    controller.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request)
  whenParentEnds(request)
  return { signal: controller.signal }
}
