import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test'

/** The line between the windows of a context and the server, to be cut and mended. */
export type Line = {
  /** From now on nothing gets through: sockets break, requests fail. */
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
}

/** Takes the line in hand; call it before the page is opened. */
export async function lineOf(context: BrowserContext): Promise<Line> {
  const open = new Set<WebSocketRoute>()
  let isCut = false
  await context.routeWebSocket('**/socket.io/**', async (socket) => {
    if (isCut) return socket.close()
    const server = socket.connectToServer()
    open.add(socket)
    socket.onClose((code, reason) => {
      open.delete(socket)
      void server.close({ code, reason })
    })
  })
  return {
    async cut() {
      isCut = true
      // A test that holds a request itself may have ended it already.
      await context.route('**/*', (route) => route.abort('connectionfailed').catch(() => undefined))
      await Promise.all([...open].map((socket) => socket.close()))
    },
    async mend() {
      isCut = false
      await context.unroute('**/*')
    },
  }
}

/** Cuts the line so that a page's reports still arrive, but no answer to them does. @returns what mends it */
export async function loseAnswers(page: Page, line: Line): Promise<() => Promise<void>> {
  await line.cut()
  await page.route('**/api/v1/tickets', async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort('connectionfailed')
  })
  return async () => {
    await page.unrouteAll({ behavior: 'wait' })
    await line.mend()
  }
}

/** What Chromium itself writes into the console while a line is cut. */
export const lineComplaints = /ERR_CONNECTION_FAILED|ERR_FAILED|WebSocket connection to/
