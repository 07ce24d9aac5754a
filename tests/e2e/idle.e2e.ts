import type { BrowserContext } from '@playwright/test'
import type { Role } from '#domain/roles.ts'
import { pagesOf } from '#domain/pages.ts'
import { idleBudgetBytes } from '../load/weight/budgets.ts'
import { untilLive } from '../support/screens.ts'
import { holdBack, isOfOthers } from '../support/staged-board.ts'
import { expect, test } from '../support/test.ts'

const people: readonly { username: string; role: Role }[] = [
  { username: 'operator1', role: 'call-taker' },
  { username: 'damkar', role: 'agency-staff' },
  { username: 'supervisor', role: 'supervisor' },
  { username: 'admin', role: 'admin' },
]

/** Timers between these two run so much faster, so that what a page does every few minutes happens within the window. What it does more rarely is not looked at. */
const hurried = { longMs: 20_000, longestMs: 11 * 60_000, faster: 30 }
// Long enough for every shorter timer to run out, and for those of ten minutes.
const windowMs = 22_000
const [quietMs, patienceMs] = [4_000, 45_000]
/** A frame's own head, at most, for frames as short as these. */
const frameHead = 8

for (const { username, role } of people) {
  test(`the pages of ${role}, left alone: nothing is asked for, and the line costs little`, async ({ login }) => {
    test.setTimeout(180_000)
    const context = await login(username)
    await context.addInitScript(hurryTimers, hurried)
    const idle = await Promise.all(pagesOf(role).map(async (path) => ({ path, ...(await watchIdle(context, `/${path}`)) })))
    for (const { path, requests, bytesPerMinute, frames } of idle) {
      console.log(`${username} /${path}: ${String(requests.length)} requests, ${String(frames)} frames, ${String(bytesPerMinute)} bytes a minute`)
      expect(requests, `/${path} asks for`).toEqual([])
      expect(frames, `/${path}: the line is there`).toBeGreaterThan(2)
      expect(bytesPerMinute, `/${path}: bytes a minute`).toBeLessThan(idleBudgetBytes)
    }
  })
}

/** Runs in the page, before anything of its own. */
function hurryTimers({ longMs, longestMs, faster }: typeof hurried) {
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const real = window[name].bind(window) as (handler: TimerHandler, ms?: number, ...rest: unknown[]) => number
    Object.assign(window, { [name]: (handler: TimerHandler, ms = 0, ...rest: unknown[]) => real(handler, ms > longMs && ms <= longestMs ? ms / faster : ms, ...rest) })
  }
}

/** What a page asks for and is told while nothing happens. */
async function watchIdle(context: BrowserContext, path: string) {
  const page = await context.newPage()
  const { passed } = await holdBack(page, isOfOthers)
  const asked: string[] = []
  let lastAskedAt = Date.now()
  page.on('request', (request) => {
    lastAskedAt = Date.now()
    asked.push(`${request.method()} ${request.url()}`)
  })
  await page.goto(path)
  await untilLive(page)
  // What it fetches once, for later, is over when it has been quiet for a while. One that never is, is counted all the same.
  for (const end = Date.now() + patienceMs; Date.now() - lastAskedAt < quietMs && Date.now() < end; ) await page.waitForTimeout(250)
  const [askedBefore, passedBefore] = [asked.length, passed().length]
  await page.waitForTimeout(windowMs)
  const frames = passed().slice(passedBefore)
  const bytes = frames.reduce((sum, frame) => sum + frame + frameHead, 0)
  return { requests: asked.slice(askedBefore), frames: frames.length, bytesPerMinute: Math.round((bytes * 60_000) / windowMs) }
}
