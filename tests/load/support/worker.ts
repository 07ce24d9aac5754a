import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'

// eslint's rules aside, parameters of any kind are what a table of functions has.
type Api = Record<string, (...args: never[]) => unknown>
const breathMs = 5
type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string }

/** A process of its own whose functions are called from here, so that load and product do not share an event loop. */
export type Worker<A extends Api> = {
  readonly call: <K extends keyof A & string>(name: K, ...args: Parameters<A[K]>) => Promise<Awaited<ReturnType<A[K]>>>
  /** How late this process's own event loop was since the last time it was asked, at the 99th percentile, in milliseconds. */
  readonly breath: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts a file of this folder as a worker; its functions are those that it gave to `serve`. */
export function startWorker<A extends Api>(file: string): Worker<A> {
  const child = fork(path.join(import.meta.dirname, '..', file), { serialization: 'advanced', execArgv: [] })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let calls = 0
  child.on('message', ({ id, value, error }: Answer) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(value as never)
    else call?.reject(new Error(`${file}: ${error}`))
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with code ${String(code)}`))
  })
  const ask = <T>(name: string, args: unknown[]) =>
    new Promise<T>((resolve, reject) => {
      waiting.set((calls += 1), { resolve, reject })
      child.send({ id: calls, name, args })
    })
  return {
    call: (name, ...args) => ask(name, args),
    breath: () => ask(breathName, []),
    stop: () => stopped(child),
  }
}

const breathName = '(breath)'

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/** Makes this process a worker with these functions. It ends with the process that started it. */
export function serve(api: Api): void {
  process.on('disconnect', () => process.exit())
  const delay = monitorEventLoopDelay({ resolution: breathMs })
  delay.enable()
  const breath = () => {
    const late = delay.percentile(99) / 1e6 - breathMs
    delay.reset()
    return late
  }
  process.on('message', (call: { id: number; name: string; args: never[] }) => {
    void answer({ ...api, [breathName]: breath }, call).then((reply) => process.send?.(reply))
  })
}

async function answer(api: Api, { id, name, args }: { id: number; name: string; args: never[] }): Promise<Answer> {
  try {
    return { id, value: await api[name]?.(...args) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
