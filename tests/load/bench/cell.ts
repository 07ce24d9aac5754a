import { quantiles, type Quantiles } from '../support/statistics.ts'
import type { Effort } from '../support/writers-worker.ts'
import type { Rig } from './rig.ts'
import { floorSlice, load, productSlice, type Slice } from './slice.ts'

export type Side = { readonly arrival: Quantiles; readonly answer: Quantiles; readonly perSecond: number; readonly lost: number; readonly failed: number; readonly besides: number; readonly breath: { readonly writers: number; readonly consoles: number } }
export type Cell = {
  readonly consoles: number
  readonly writers: number
  /** How many reports came a second, where they came at a pace of their own; else writers wrote as fast as they could. */
  readonly perSecond: number | undefined
  readonly product: Side
  readonly floor: Side
  /** Product over floor: times, times, and the share of its rate. */
  readonly ratio: { readonly p50: number; readonly p99: number; readonly rate: number }
  /** The server's processor time for one ticket, in milliseconds. */
  readonly cpuMs: number
  readonly load: number
}

/** Measures product and floor in turns, so that both meet the same machine. Consoles must be connected to both. */
export async function measureCell(rig: Rig, consoles: number, effort: Effort, rounds: number): Promise<Cell> {
  const products: Slice[] = []
  const floors: Slice[] = []
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await floorSlice(rig, effort))
    products.push(await productSlice(rig, effort))
  }
  return cellOf(consoles, effort, products, floors)
}

/** A long stretch of the product between two short ones of the floor. */
export async function measureSustained(rig: Rig, consoles: number, effort: Effort): Promise<Cell> {
  const short = { ...effort, ms: effort.ms / 4 }
  const before = await floorSlice(rig, short)
  const product = await productSlice(rig, effort)
  return cellOf(consoles, effort, [product], [before, await floorSlice(rig, short)])
}

function cellOf(consoles: number, { writers, perSecond }: Effort, products: Slice[], floors: Slice[]): Cell {
  const [product, floor] = [side(products), side(floors)]
  const cpu = products.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0)
  const ratio = {
    p50: product.arrival.p50 / floor.arrival.p50,
    p99: product.arrival.p99 / floor.arrival.p99,
    rate: product.perSecond / floor.perSecond,
  }
  return { consoles, writers, perSecond, product, floor, ratio, cpuMs: (cpu * 1000) / product.answer.count, load: load() }
}

function side(slices: readonly Slice[]): Side {
  const sum = (key: 'written' | 'ms' | 'lost' | 'besides') => slices.reduce((total, slice) => total + slice[key], 0)
  return {
    arrival: quantiles(slices.flatMap(({ arrivals }) => arrivals)),
    answer: quantiles(slices.flatMap(({ answers }) => answers)),
    perSecond: (sum('written') * 1000) / sum('ms'),
    lost: sum('lost'),
    besides: sum('besides'),
    breath: { writers: Math.max(...slices.map(({ breath }) => breath.writers)), consoles: Math.max(...slices.map(({ breath }) => breath.consoles)) },
    failed: slices.reduce((total, { failures }) => total + failures.length, 0),
  }
}
