import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Ticket } from '#contracts/ticket.ts'
import { ApiProblem } from '../api-problem.ts'
import { hold, letGo } from '../kept/hold.ts'
import { kept } from '../kept/kept.ts'
import { hearTabs, tellTabs } from '../kept/tabs.ts'
import { deliver } from './deliver.ts'
import { chainOf, isFieldWork, type Delivery, type NewOutgoing, type Outgoing } from './outgoing.ts'

type Owner = { readonly id: string; readonly name: string }
type Listener = (report: Outgoing, delivery: Delivery) => void

type Waiting = { readonly reports: readonly Outgoing[]; /** Of photos that are being sent from this page, the share that has left, by their keys. */ readonly shares: Readonly<Record<string, number>> }

export type Outbox = StoreApi<Waiting> & {
  /**
   * Keeps the report, then sends it; what cannot be delivered now is delivered later. One that is refused at once is handed back and not
   * kept; in the field, where nobody looks at the answer, it is kept until it is read.
   */
  readonly submit: (report: NewOutgoing, refused?: 'handed-back' | 'kept') => Promise<Delivery>
  /** Puts one's own name under a report that somebody else left behind, and sends it. */
  readonly takeOver: (key: string) => Promise<void>
  /** Lets a refused report go, once a form has it again. */
  readonly drop: (key: string) => Promise<void>
  /** Calls off what is still to be sent; what the server has all of already is done. */
  readonly cancel: (key: string) => Promise<void>
  readonly sendNow: () => void
  /** Whether the report waits here, or was delivered by this page. */
  readonly knows: (key: string) => Promise<boolean>
  /** Hears of what was delivered later than at once. */
  readonly onDelivered: (listener: Listener) => () => void
  readonly start: () => () => void
}

const retryMs = [500, 2_000, 5_000, 5_000, 10_000, 30_000] as const
const lockOf = (key: string) => `siaga-send ${key}`

/** What waits to be sent from this browser, one row a report; one tab at a time sends a report. `learn` hears how a ticket stands after work about it. */
export function createOutbox(owner: Owner, isLive: () => boolean, learn: (ticket: Ticket) => void): Outbox {
  const store = createStore<Waiting>(() => ({ reports: [], shares: {} }))
  const listeners = new Set<Listener>()
  const tries = new Map<string, { count: number; next: number }>()
  /** What is under way from here, and how it is called off. */
  const sending = new Map<string, AbortController>()
  const delivered = new Set<string>()

  const find = (key: string) => store.getState().reports.find((report) => report.key === key)
  const show = (report: Outgoing) =>
    store.setState(({ reports }) => ({
      reports: reports.some(({ key }) => key === report.key)
        ? reports.map((other) => (other.key === report.key ? report : other))
        : [...reports, report],
    }))

  async function keep(report: Outgoing) {
    show(report)
    await (await kept())?.put('outbox', report).catch(() => undefined)
    tellTabs({ kind: 'outbox' })
  }
  async function drop(key: string) {
    store.setState(({ reports }) => ({ reports: reports.filter((report) => report.key !== key) }))
    await (await kept())?.remove('outbox', key).catch(() => undefined)
    tellTabs({ kind: 'outbox' })
  }
  async function read() {
    const rows = await (await kept())?.all('outbox').catch(() => null)
    // What is under way from here may not be written yet.
    if (!rows) return
    store.setState(({ reports }) => {
      const here = reports.filter(({ key }) => sending.has(key))
      return { reports: [...rows.filter(({ key }) => !sending.has(key)), ...here].sort((a, b) => a.queuedAt - b.queuedAt) }
    })
  }

  const setShare = (key: string, share: number | null) => {
    const { [key]: before, ...others } = store.getState().shares
    if (share !== (before ?? null)) store.setState({ shares: share === null ? others : { ...others, [key]: share } })
  }

  /** Whether something that must be sent before it waits still. */
  const isBehind = (report: Outgoing) => {
    const chain = chainOf(report)
    const first = store.getState().reports.find((other) => other.owner === owner.id && other.problem === null && chainOf(other) === chain)
    return first !== undefined && first.key !== report.key
  }

  /** One try. `isFresh`: entered just now, so that a refusal goes back to the form instead of being kept. */
  async function send(key: string, isFresh = false): Promise<Delivery> {
    if (sending.has(key)) return { kind: 'waiting' }
    const stop = new AbortController()
    sending.set(key, stop)
    try {
      if (!(await hold(lockOf(key)))) return { kind: 'waiting' }
      const database = await kept()
      // Another tab may have sent it, or a form changed it, since this tab last looked.
      const row = database ? await database.get('outbox', key).catch(() => find(key)) : find(key)
      if (!row || row.owner !== owner.id || isBehind(row)) return { kind: 'waiting' }
      const delivery = await deliver(row, { isLive, signal: stop.signal, onProgress: (share) => setShare(key, share) })
      if (delivery.kind === 'waiting' && stop.signal.aborted) return delivery
      const count = (tries.get(key)?.count ?? 0) + 1
      if (delivery.kind === 'waiting') {
        tries.set(key, { count, next: Date.now() + (retryMs[Math.min(count, retryMs.length) - 1] ?? 0) })
        await keep({ ...(find(key) ?? row), tried: true })
      } else if (delivery.kind === 'refused') await (isFresh ? drop(key) : keep({ ...row, problem: problemOf(delivery.error) }))
      else if (wasChanged(row, find(key))) {
        const newest = find(key)
        if (newest) await keep({ ...newest, tried: true })
        return { kind: 'waiting' }
      }
      else {
        // Before it leaves this list, so that a screen that reckons with both never goes back a step.
        if (delivery.kind === 'worked') learn(delivery.ticket)
        delivered.add(key)
        await drop(key)
      }
      return delivery
    } finally {
      sending.delete(key)
      setShare(key, null)
      letGo(lockOf(key))
    }
  }

  const isDue = (report: Outgoing, now: number) => {
    const { key, owner: whose, problem } = report
    return whose === owner.id && problem === null && !sending.has(key) && (tries.get(key)?.next ?? 0) <= now && !isBehind(report)
  }
  async function sendLater(report: Outgoing) {
    const delivery = await send(report.key)
    if (delivery.kind !== 'waiting') listeners.forEach((listener) => listener(report, delivery))
  }
  const sendDue = (now = Date.now()) => store.getState().reports.filter((report) => isDue(report, now)).forEach((report) => void sendLater(report))

  return {
    ...store,
    async submit(report, refused) {
      const before = find(report.key)
      const entered: Outgoing = { ...report, owner: owner.id, ownerName: owner.name, queuedAt: before?.queuedAt ?? Date.now(), problem: null }
      // Not before it is written, nor twice.
      tries.set(report.key, { count: 0, next: Infinity })
      // Before it is sent: a page that dies in between must still have it.
      await keep(entered)
      tries.delete(report.key)
      return send(report.key, (refused ?? (isFieldWork(entered) ? 'kept' : 'handed-back')) === 'handed-back')
    },
    async takeOver(key) {
      const report = find(key)
      if (!report || !(await hold(lockOf(key)))) return
      await keep({ ...report, owner: owner.id, ownerName: owner.name })
      letGo(lockOf(key))
      await sendLater(report)
    },
    drop,
    cancel: async (key) => {
      sending.get(key)?.abort()
      await drop(key)
    },
    knows: async (key) => {
      const row = await (await kept())?.get('outbox', key).catch(() => undefined)
      return row !== undefined || find(key) !== undefined || delivered.has(key)
    },
    sendNow: () => {
      tries.clear()
      sendDue()
    },
    onDelivered: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    start() {
      const deaf = hearTabs((word) => word.kind === 'outbox' && void read())
      void read().then(() => sendDue())
      const timer = setInterval(() => sendDue(), 500)
      return () => {
        clearInterval(timer)
        deaf()
      }
    },
  }
}

/** A form changed the report while it was under way: it goes again, and the server's ticket is brought in line. */
const wasChanged = (sent: Outgoing, now: Outgoing | undefined) => now !== undefined && JSON.stringify(now.body) !== JSON.stringify(sent.body)

const problemOf = (error: unknown) => (error instanceof ApiProblem ? error.problem : null)
