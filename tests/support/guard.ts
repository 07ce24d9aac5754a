import type { BrowserContext, Page } from '@playwright/test'

/** Listens to what pages complain about; a test with a complaint that it did not expect has failed. */
export type Guard = {
  readonly watch: (context: BrowserContext) => void
  /** Lets complaints of this kind pass, where the test itself provokes them. */
  readonly expect: (complaint: RegExp) => void
  /** The complaints that nobody expected. */
  readonly complaints: () => readonly string[]
}

/** Hears errors and warnings of the console, uncaught exceptions, answers of 500 and above, and requests to anywhere but `origin`. */
export function createGuard(origin: string): Guard {
  const heard: string[] = []
  const expected: RegExp[] = []
  return {
    watch(context) {
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') heard.push(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => heard.push(`exception: ${error.error().stack ?? error.error().message}`))
      context.on('response', (response) => {
        if (response.status() >= 500) heard.push(`status ${response.status()}: ${response.url()}`)
      })
      const listen = (address: string) => {
        const url = new URL(address)
        if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) heard.push(`foreign request: ${address}`)
      }
      context.on('request', (request) => listen(request.url()))
      // The opening of a WebSocket is told by its page alone, and not as a request.
      const listenOn = (page: Page) => void page.on('websocket', (socket) => listen(socket.url()))
      context.pages().forEach(listenOn)
      context.on('page', listenOn)
    },
    expect: (complaint) => void expected.push(complaint),
    complaints: () => heard.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))),
  }
}
