import { periodFault } from '#domain/track.ts'

/** A period in milliseconds since 1970. */
export type Period = { readonly from: number; readonly to: number }

/** Whose track is to be replayed, and from when to when; `null` until it is chosen. */
export type ReplayWish = { readonly unitId: string | null; readonly period: Period | null }

const names = { unit: 'replay', from: 'from', to: 'to' } as const

/** The replay that an address asks for; `null` where it asks for none. Times that mean nothing are left out, so that the person is asked for them. */
export function readReplay(params: URLSearchParams): ReplayWish | null {
  const unit = params.get(names.unit)
  if (unit === null) return null
  const [from, to] = [Date.parse(params.get(names.from) ?? ''), Date.parse(params.get(names.to) ?? '')]
  const named = Number.isFinite(from) && Number.isFinite(to) && periodFault(from, to) === null
  return { unitId: unit || null, period: named ? { from, to } : null }
}

/** The same address with this replay in it; whatever else the address says is kept. */
export function writeReplay(wish: ReplayWish | null, params: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(params)
  for (const name of Object.values(names)) written.delete(name)
  if (wish === null) return written
  written.set(names.unit, wish.unitId ?? '')
  if (wish.period === null) return written
  written.set(names.from, new Date(wish.period.from).toISOString())
  written.set(names.to, new Date(wish.period.to).toISOString())
  return written
}
