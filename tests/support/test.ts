import { test as base, type APIRequestContext, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { createGuard, type Guard } from './guard.ts'
import { httpClient, type HttpClient } from './http-client.ts'
import { listenLive, type Live } from './live.ts'
import { endOpenTickets, hasReported } from './reports.ts'
import { signIn } from './sign-in.ts'

type Fixtures = {
  origin: string
  guard: Guard
  /** A program signed in as a demo account; `null` is nobody. */
  client: (username: string | null) => Promise<HttpClient>
  /** A browser window of its own with the session of a demo account; `null` is nobody. */
  login: (username: string | null, options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page of its own window, once its script runs. */
  open: (username: string | null, path: string, options?: BrowserContextOptions) => Promise<Page>
  /** Takes the tickets of the test off the board when it is over. */
  tidied: undefined
  /** A live connection as a console makes it. */
  live: (client: HttpClient, after?: number) => Live
}

export const test = base.extend<Fixtures>({
  origin: ({ baseURL }, use) => use(baseURL ?? ''),

  guard: [
    async ({ origin }, use) => {
      const guard = createGuard(origin)
      await use(guard)
      expect(guard.complaints(), 'what the pages complained about').toEqual([])
    },
    { auto: true },
  ],

  client: async ({ playwright, origin }, use) => {
    const made: APIRequestContext[] = []
    await use(async (username) => {
      const context = await playwright.request.newContext({ baseURL: origin })
      made.push(context)
      if (username !== null) await signIn(context, origin, username)
      return httpClient(context)
    })
    await Promise.all(made.map((context) => context.dispose()))
  },

  tidied: [
    async ({ client }, use) => {
      await use(undefined)
      if (hasReported()) await endOpenTickets(await client('supervisor'))
    },
    { auto: true },
  ],

  login: async ({ browser, origin, guard }, use) => {
    const made: BrowserContext[] = []
    await use(async (username, options) => {
      const context = await browser.newContext(options)
      made.push(context)
      guard.watch(context)
      if (username !== null) await signIn(context.request, origin, username)
      return context
    })
    await Promise.all(made.map((context) => context.close()))
  },

  open: ({ login }, use) =>
    use(async (username, path, options) => {
      const page = await (await login(username, options)).newPage()
      await page.goto(path)
      return page
    }),

  live: async ({ origin }, use) => {
    const made: Live[] = []
    await use((client, after) => {
      const live = listenLive(origin, client, after)
      made.push(live)
      return live
    })
    for (const live of made) live.close()
  },
})

export const expect = test.expect
