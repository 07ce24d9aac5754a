import type { Browser } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import { startTcpProxy } from '../../support/tcp-proxy.ts'
import { idlePages } from './console-pages.ts'
import { openPage } from './open-page.ts'

export type IdlePage = { readonly path: string; readonly up: number; readonly down: number; readonly bytesPerMinute: number }

/** A page is left alone for so long before its bytes count: what it fetches once is not what it costs to stand there. */
const settleMs = 6_000

/**
 * What a browser that shows a page on which nothing happens sends and receives: every byte of its TCP connections,
 * WebSocket frames and HTTP with their heads, scaled to a minute. All pages stand beside each other for `ms`.
 */
export async function measureIdle(browser: Browser, url: string, ms: number): Promise<IdlePage[]> {
  return Promise.all(
    idlePages.map(async (consolePage) => {
      const line = await startTcpProxy(Number(new URL(url).port))
      const page = await openPage(browser, url, consolePage, `http://127.0.0.1:${String(line.port)}`)
      try {
        await wait(settleMs)
        const before = line.carried()
        await wait(ms)
        const after = line.carried()
        const [up, down] = [after.up - before.up, after.down - before.down]
        return { path: consolePage.path, up, down, bytesPerMinute: Math.round(((up + down) * 60_000) / ms) }
      } finally {
        await page.context().close()
        await line.stop()
      }
    }),
  )
}
