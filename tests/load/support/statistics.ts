export type Quantiles = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }

/** The nearest-rank quantiles of some measurements; `NaN` for none. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

/** A number for a table: one decimal below a hundred. */
export const short = (value: number): string => (Number.isNaN(value) ? '–' : value < 100 ? value.toFixed(1) : String(Math.round(value)))
