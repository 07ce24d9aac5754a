import { expect, test } from '@playwright/test'
import { createGuard } from '../support/guard.ts'

// What a page must never do, planted in an empty one: each has to be heard, or the guard over all other tests is deaf.
const planted: [string, string][] = [
  ['a fetch', `fetch('https://foreign.example/planted').catch(() => undefined)`],
  ['an image', `new Image().src = 'https://foreign.example/planted'`],
  ['a WebSocket', `new WebSocket('wss://foreign.example/planted')`],
]

for (const [what, script] of planted) {
  test(`${what} that leaves the origin is heard`, async ({ context, baseURL }) => {
    const guard = createGuard(baseURL ?? '')
    guard.watch(context)
    const page = await context.newPage()
    await page.evaluate(script)
    await expect.poll(() => guard.complaints().filter((complaint) => /^foreign request: (https|wss):\/\/foreign.example\/planted$/.test(complaint))).toHaveLength(1)
  })
}
