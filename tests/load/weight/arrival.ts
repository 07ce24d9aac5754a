import { Agent } from 'node:http'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { sendJson } from '../support/send-json.ts'
import { someReport } from '../support/some-report.ts'
import { busiest } from '../growth/past-ticket.ts'

export type Arrival = {
  /** From the order to open it to the page that shows it, in milliseconds. */
  readonly shownMs: number
  /** The longest time on end that the page could do nothing else, from the order to half a second after it was shown. */
  readonly blockedMs: number
  /** What the browser itself calls long tasks in that time: those of 50 ms and more. */
  readonly longTasks: readonly number[]
}

const restMs = 500
const patienceMs = 15_000

/** Opens one more ticket and watches how it arrives on a page that holds many: the page's own count shows that it did. */
export async function watchArrival(page: Page, open: () => Promise<void>): Promise<Arrival> {
  const watch = await page.evaluateHandle((patience) => {
    const main = document.querySelector('main')
    // Counts of thousands, and not the tickets' own numbers.
    const numbers = () => (main?.innerText.match(/(?<![#\d])\d{1,3}(?:[.,]\d{3})+(?!\d)|(?<![#\d.])\d{4,}/g) ?? []).join()
    const [before, begun] = [numbers(), performance.now()]
    const longTasks: number[] = []
    const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))))
    observer.observe({ type: 'longtask' })
    let blocked = 0
    let last = performance.now()
    const beat = new MessageChannel()
    // Between two beats the page could have done something else; they come as fast as it lets them.
    const timer = setInterval(() => beat.port2.postMessage(null), 1)
    beat.port1.onmessage = () => {
      const now = performance.now()
      blocked = Math.max(blocked, now - last)
      last = now
    }
    const shown = new Promise<number>((resolve, reject) => {
      const look = () => {
        if (performance.now() - begun > patience) reject(new Error('the page does not show that one more has come'))
        else if (numbers() === before) requestAnimationFrame(look)
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
      }
      look()
    })
    const done = async (rest: number) => {
      const shownMs = await shown
      await new Promise((resolve) => setTimeout(resolve, rest))
      observer.takeRecords().forEach(({ duration }) => longTasks.push(Math.round(duration)))
      observer.disconnect()
      clearInterval(timer)
      return { shownMs: Math.round(shownMs), blockedMs: Math.round(blocked), longTasks }
    }
    return { done }
  }, patienceMs)
  await open()
  return watch.evaluate(({ done }, rest) => done(rest), restMs)
}

/** Opens tickets one by one for the busiest desk. */
export function ticketOpener(url: string, cookie: string): () => Promise<void> {
  const agent = new Agent({ keepAlive: true })
  return async () => {
    const { status } = await sendJson(agent, `${url}/api/v1/tickets`, 'POST', { ...someReport(), agencies: [busiest] }, { cookie, 'Idempotency-Key': randomUUID() })
    if (status !== 201) throw new Error(`create: ${String(status)}`)
  }
}

/** Some arrivals on one page, with a pause between them; the first, on code that has never run, does not count. */
export async function watchArrivals(page: Page, open: () => Promise<void>, count: number): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  for (let n = 0; n <= count; n += 1) {
    arrivals.push(await watchArrival(page, open))
    await wait(200)
  }
  return arrivals.slice(1)
}
