import type { Browser, Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import type { ConsolePage } from './console-pages.ts'

/** A page of the console in a window of its own, signed in; `via` is the address the browser uses, if it is not the server's. */
export async function openPage(browser: Browser, url: string, { path, username }: ConsolePage, via = url): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: { width: 1600, height: 900 } })
  const cookies = (await signIn(url, username)).split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: via }
  })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(`${via}${path}`)
  await page.getByRole('banner').getByText('Langsung', { exact: true }).waitFor({ state: 'attached', timeout: 60_000 })
  return page
}
