import { serverLoad } from '../support/server-load.ts'
import type { Rig } from './rig.ts'
import { productSlice } from './slice.ts'

export type MemorySample = { readonly events: number; readonly rssMb: number; readonly heapMb: number }

/** Opens tickets until so many events have passed, and says every few seconds how much memory the server holds. */
export async function measureMemory(rig: Rig, events: number, writers: number, onSample: (sample: MemorySample) => void): Promise<MemorySample[]> {
  const first = await serverLoad(rig.product.url)
  const samples: MemorySample[] = []
  for (let passed = 0; passed < events; ) {
    await productSlice(rig, { writers, ms: 5_000 })
    const { rssMb, heapMb, head } = await serverLoad(rig.product.url)
    passed = head - first.head
    const sample = { events: passed, rssMb, heapMb }
    samples.push(sample)
    onSample(sample)
  }
  return samples
}

/** How much the server's memory grew from the second tenth of the run to the last, as a factor: the first tenth warms up. */
export function growth(samples: readonly MemorySample[]): number {
  const tenth = Math.max(1, Math.floor(samples.length / 10))
  const mean = (part: readonly MemorySample[]) => part.reduce((sum, { rssMb }) => sum + rssMb, 0) / part.length
  return mean(samples.slice(-tenth)) / mean(samples.slice(tenth, 2 * tenth))
}
