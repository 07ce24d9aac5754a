import os from 'node:os'
import { serverLoad } from '../support/server-load.ts'
import type { Effort, Written } from '../support/writers-worker.ts'
import type { Rig } from './rig.ts'

/** What one stretch of writing gave; times in milliseconds. */
export type Slice = {
  /** From sending a report to its arrival at another console. */
  readonly arrivals: readonly number[]
  readonly answers: readonly number[]
  readonly written: number
  readonly ms: number
  /** Written, but never arrived at the console. */
  readonly lost: number
  readonly failures: readonly string[]
  /** Seconds of processor the server used. */
  readonly cpuSeconds: number
}

const patienceMs = 20_000

/** Lets writers open tickets for a while; the events must arrive at the last console. */
export async function productSlice({ product, cookies, consoles, writers }: Rig, effort: Effort): Promise<Slice> {
  const before = await serverLoad(product.url)
  const written = await writers.call('openTickets', product.url, cookies, effort)
  const slice = matched(written, await consoles.call('arrived', written.samples.length, patienceMs))
  const after = await serverLoad(product.url)
  return { ...slice, cpuSeconds: after.cpuSeconds - before.cpuSeconds }
}

/** The same on the floor. */
export async function floorSlice({ floor, consoles, writers }: Rig, effort: Effort): Promise<Slice> {
  const written = await writers.call('writeFloor', floor.databaseUrl, effort)
  return { ...matched(written, await consoles.call('arrived', written.samples.length, patienceMs)), cpuSeconds: 0 }
}

function matched({ samples, failures, ms }: Written, arrived: readonly (readonly [string, number])[]): Omit<Slice, 'cpuSeconds'> {
  const at = new Map(arrived)
  const arrivals = samples.flatMap(({ id, sent }) => {
    const time = at.get(id)
    return time === undefined ? [] : [time - sent]
  })
  return {
    arrivals,
    answers: samples.map(({ sent, answered }) => answered - sent),
    written: samples.length,
    ms,
    lost: samples.length - arrivals.length,
    failures,
  }
}

/** The machine's load of the last minute. */
export const load = (): number => Math.round((os.loadavg()[0] ?? 0) * 10) / 10
