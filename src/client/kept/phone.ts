import { createStore, useStore } from 'zustand'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { UnitStatus } from '#domain/unit.ts'
import { stopWaking } from './waking.ts'

/** The unit that a phone was put on; an `id` of `null` is somebody without one. */
export type ChosenUnit = { readonly id: string | null; readonly callsign: string | null; /** As last heard of. */ readonly status?: UnitStatus }

/** What a phone in the field keeps for a place without a network: which unit it is on, and the tasks as last seen. */
export type Phone = {
  readonly owner: string
  readonly unit: ChosenUnit | null
  readonly tickets: readonly Ticket[]
  /** What is asked about incidents of the types among them: without it their answers are codes. */
  readonly questions?: Readonly<Record<string, readonly PlanQuestionData[]>>
  readonly at: number
  /** Whether the crew agreed to be seen on the map while on duty; `null`: not asked yet. */
  readonly sharing: boolean | null
}

const storageKey = 'siaga-phone'
const cacheName = 'siaga-unit'
const store = createStore<{ readonly phone: Phone | null; readonly read: boolean }>(() => ({ phone: null, read: false }))

/** Reads what the phone keeps for `owner`; what it kept for anybody else is forgotten, the page in the cache too. */
export function readPhone(owner: string): void {
  const kept = parse(localStorage.getItem(storageKey))
  if (kept !== null && kept.owner !== owner) void forgetPhone()
  // A ticket that an older version kept may lack what the screen needs now: the board brings it again.
  const known = kept && { ...kept, tickets: kept.tickets.filter(({ assignments }) => assignments.every((own) => 'units' in own)) }
  store.setState({ phone: known?.owner === owner ? known : { owner, unit: null, tickets: [], at: 0, sharing: null }, read: true })
}

/** Keeps a change. A full disk is no reason to stop: it is then remembered until the page is closed. */
export function keepPhone(change: Partial<Omit<Phone, 'owner'>>): void {
  const { phone } = store.getState()
  if (phone === null) return
  const next = { ...phone, ...change }
  store.setState({ phone: next })
  try {
    localStorage.setItem(storageKey, JSON.stringify(next))
  } catch {
    localStorage.removeItem(storageKey)
  }
}

/** Forgets everything but what waits to be sent: for a sign-out, or another person. */
export async function forgetPhone(): Promise<void> {
  localStorage.removeItem(storageKey)
  store.setState({ phone: null, read: false })
  await stopWaking().catch(() => undefined)
  if ('caches' in window) await caches.delete(cacheName).catch(() => false)
}

/** What this phone keeps, and whether that has been looked up. */
export const usePhone = (): { readonly phone: Phone | null; readonly read: boolean } => useStore(store)

function parse(text: string | null): Phone | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isPhone(value) ? value : null
  } catch {
    return null
  }
}

// Written by this file alone, for this origin alone.
const isPhone = (value: unknown): value is Phone => typeof value === 'object' && value !== null && 'owner' in value && 'tickets' in value && 'unit' in value
