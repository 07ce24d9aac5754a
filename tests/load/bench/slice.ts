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
  /** Events besides those of the tickets written: what else the server was at. */
  readonly besides: number
  /** How late (p99, milliseconds) the event loops of writers and consoles were: what of the times may be the bench's own. */
  readonly breath: { readonly writers: number; readonly consoles: number }
}

const patienceMs = 20_000

/** Lets writers open tickets for a while; the events must arrive at the last console. */
export async function productSlice(rig: Rig, effort: Effort): Promise<Slice> {
  const { product, cookies, writers } = rig
  const before = await serverLoad(product.url)
  const slice = await matched(rig, () => writers.call('openTickets', product.url, cookies, effort))
  const after = await serverLoad(product.url)
  return { ...slice, cpuSeconds: after.cpuSeconds - before.cpuSeconds, besides: after.head - before.head - slice.written }
}

/** The same on the floor. */
export async function floorSlice(rig: Rig, effort: Effort): Promise<Slice> {
  return { ...(await matched(rig, () => rig.writers.call('writeFloor', rig.floor.databaseUrl, effort))), cpuSeconds: 0, besides: 0 }
}

async function matched({ writers, consoles }: Rig, write: () => Promise<Written>): Promise<Omit<Slice, 'cpuSeconds' | 'besides'>> {
  await Promise.all([writers.breath(), consoles.breath()])
  const { samples, failures, ms } = await write()
  const at = new Map(await consoles.call('arrived', samples.map(({ id }) => id), patienceMs))
  const breath = { writers: await writers.breath(), consoles: await consoles.breath() }
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
    breath,
  }
}

/** The machine's load of the last minute. */
export const load = (): number => Math.round((os.loadavg()[0] ?? 0) * 10) / 10
