import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { chromiumLaunchOptions } from '../support/chromium.ts'
import { until } from '../support/console-client.ts'
import { typeReport, untilLive } from '../support/screens.ts'
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts'
import { isFull } from './support/forms.ts'
import { cookieOf } from './support/session.ts'
import { openWard, type Ward } from './support/ward.ts'

let browser: Browser
let ward: Ward
let line: TcpProxy | undefined
let context: BrowserContext | undefined

describe.runIf(isFull)('a real browser tells its user the truth', () => {
  beforeAll(async () => {
    browser = await chromium.launch(await chromiumLaunchOptions())
  }, 120_000)
  afterAll(() => browser.close())
  afterEach(async () => {
    line?.set('pass')
    await context?.close()
    await ward.close()
    await line?.stop()
    line = undefined
  })

  /** The call-taker's desk with a report typed up to just before it is sent. */
  async function openDesk(address: string): Promise<Page> {
    const [origin = ''] = ward.urls
    const [name = '', value = ''] = (await cookieOf(ward.database.url, 'operator1')).split('=')
    context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
    await context.addCookies([{ name, value, url: origin }])
    const page = await context.newPage()
    await page.goto(`${origin}/call`)
    await untilLive(page)
    await typeReport(page, { place: 'pasar raya', address, type: 'banjir', description: 'Air setinggi lutut' })
    return page
  }

  const band = (page: Page) => page.getByRole('alert').filter({ hasText: 'TIDAK LANGSUNG' })
  const waiting = (page: Page) => page.getByRole('alert').filter({ hasText: /Belum terkirim, \d{2}:\d{2}/ })

  /** What the page says of an outage that began at `began`, and of a report that was sent into it. */
  async function outage(page: Page, began: number) {
    await band(page).waitFor({ timeout: 20_000 })
    const [hours = 0, minutes = 0, seconds = 0] = (/sejak (\d{2})[.:](\d{2})[.:](\d{2})/.exec(await band(page).innerText()) ?? []).slice(1).map(Number)
    const said = new Date(began)
    said.setUTCHours((hours + 17) % 24, minutes, seconds)
    expect(Math.abs(said.getTime() - began), `since when: ${said.toISOString()} for ${new Date(began).toISOString()}`).toBeLessThan(8_000)
    await page.keyboard.press('Control+Enter')
    await waiting(page).waitFor({ timeout: 15_000 })
    await until(async () => (await band(page).innerText()).includes('1 belum terkirim'), 'the page says that one report waits')
  }

  /** The page is live again, the report went by itself, and there is one ticket of it. */
  async function over(page: Page, address: string) {
    await untilLive(page)
    expect(await band(page).count()).toBe(0)
    // The browser may still hold connections that died unnoticed: each try on one is lost, and the next begins by itself.
    await page.getByRole('region', { name: 'Tiket terakhir' }).filter({ hasText: 'Sampai di papan langsung' }).waitFor({ timeout: 30_000 })
    expect(await waiting(page).count()).toBe(0)
    const tickets = await withClient(ward.database.url, async (client) => (await client.query('SELECT id FROM ticket WHERE address = $1', [address])).rowCount)
    expect(tickets, 'tickets of this report').toBe(1)
  }

  it('a. while the server is killed and started again', async () => {
    ward = await openWard()
    const page = await openDesk('Jl. Server Mati 1')
    const began = Date.now()
    await ward.servers[0]?.kill()
    await outage(page, began)
    await ward.servers[0]?.start()
    await over(page, 'Jl. Server Mati 1')
    console.log(`a, browser: ${await ward.settle({ others: 1 })}`)
  })

  it.each(['reset', 'stall', 'drop', 'deaf'] as const)('f. while the network between browser and server is cut: %s', async (weather) => {
    ward = await openWard({
      urlsFor: async ([server]) => {
        line = await startTcpProxy(server?.port ?? 0)
        return [`http://127.0.0.1:${String(line.port)}`]
      },
    })
    const address = `Jl. Terputus ${weather}`
    const page = await openDesk(address)
    const began = Date.now()
    line?.set(weather)
    await outage(page, began)
    line?.set('pass')
    await over(page, address)
    console.log(`f, browser, ${weather}: ${await ward.settle({ others: 1 })}`)
  })
})
