import { printTable } from '../support/report.ts'
import { short } from '../support/statistics.ts'
import type { Cell } from './cell.ts'
import { growth, type MemorySample } from './memory.ts'
import { printUnanswered, type Unanswered } from './unanswered.ts'

/** All that a run measured, or several runs together. */
export type Results = {
  readonly cells: readonly { readonly full: Cell; readonly paced: Cell }[]
  readonly sustained?: Cell | undefined
  readonly memory?: readonly MemorySample[] | undefined
  readonly unanswered?: Unanswered | undefined
}

const head = ['floor p50', 'p95', 'p99 ms', '/s', 'product p50', 'p95', 'p99 ms', '/s', 'p50 ×', 'p99 ×', 'rate', 'CPU ms', 'besides', 'late', 'load']

/** Prints results as tables: "besides" are events of other things, "late" the event loops of writers and consoles themselves (p99, ms). */
export function printResults({ cells, sustained, memory, unanswered }: Results): void {
  const fast = [...cells.map(({ full }) => full), ...(sustained ? [sustained] : [])]
  console.log('')
  printTable([['as fast as they can', ...head], ...fast.map(row)])
  if (cells.length > 0) {
    console.log('')
    printTable([['at one pace', ...head], ...cells.map(({ paced }) => row(paced))])
  }
  if (memory) console.log(`memory over ${String(memory.at(-1)?.events)} events: × ${short(growth(memory))}`)
  if (unanswered) printUnanswered(unanswered)
  for (const cell of [...fast, ...cells.map(({ paced }) => paced)]) tellTrouble(cell)
}

function row({ consoles, writers, perSecond, floor, product, ratio, cpuMs, load }: Cell): string[] {
  const times = ({ arrival, perSecond }: Cell['floor']) => [arrival.p50, arrival.p95, arrival.p99, perSecond].map(short)
  return [
    `${String(consoles)} × ${String(writers)}`, ...times(floor), ...times(product),
    short(ratio.p50), short(ratio.p99), perSecond === undefined ? `${String(Math.round(ratio.rate * 100))} %` : '', short(cpuMs),
    String(product.besides), `${short(product.breath.writers)}+${short(product.breath.consoles)}`, String(load),
  ]
}

/** What must never be there: a ticket that was acknowledged and not seen, or one that was refused. */
function tellTrouble({ consoles, writers, product, floor }: Cell): void {
  if (product.lost + product.failed + floor.lost + floor.failed === 0) return
  console.log(`${String(consoles)} × ${String(writers)}: LOST ${String(product.lost)} FAILED ${String(product.failed)} (floor ${String(floor.lost)}, ${String(floor.failed)})`)
}
