import fs from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { chromiumLaunchOptions } from '../support/chromium.ts'
import { httpClient } from '../support/http-client.ts'
import { lineComplaints, lineOf } from '../support/line.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { processes, startOwnConsole, type OwnConsole } from '../support/own-console.ts'
import { someAddress } from '../support/reports.ts'
import { keptDrafts } from '../support/kept-drafts.ts'
import { intake, typeReport, untilLive } from '../support/screens.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

const report = (address: string) => ({ place: 'pasar raya', address, type: 'banjir', description: 'Air setinggi lutut' })
const unsent = (page: Page) => page.getByRole('region', { name: '1 belum terkirim' })

test.skip(process.platform !== 'linux', 'finds the processes in /proc')

test('the server is killed between typing and sending, the browser reloaded: one ticket, as old as its call', async ({ browser }) => {
  test.setTimeout(180_000)
  const own: OwnConsole = await startOwnConsole('killed')
  try {
    await expect.poll(own.isReady, { timeout: 120_000 }).toBe(true)
    const context = await browser.newContext({ baseURL: own.origin })
    await signIn(context.request, own.origin, 'operator1')
    const page = await context.newPage()
    await page.goto('/call')
    await untilLive(page)
    const address = someAddress('Jl. Server Mati')
    const began = Date.now()
    await typeReport(page, report(address))
    const typed = Date.now()

    own.killServer()
    await page.keyboard.press('Control+Enter')
    await expect(unsent(page)).toContainText(address, { timeout: 15_000 })
    await page.reload().catch(() => undefined)
    await expect.poll(own.isReady, { timeout: 60_000 }).toBe(true)
    await page.goto('/call')
    await expect(page.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung', { timeout: 30_000 })
    await expect(unsent(page)).toHaveCount(0)
    await expect(intake(page).address).toHaveValue('')

    const { items } = await httpClient(context.request).must('GET /tickets', { query: { q: address } })
    expect(items.map(({ description }) => description)).toEqual(['Air setinggi lutut'])
    const openedAt = Date.parse(items[0]?.openedAt ?? '')
    expect(openedAt).toBeGreaterThan(began - 1000)
    expect(openedAt).toBeLessThan(typed + 1000)
    await context.close()
  } finally {
    await own.stop()
  }
})

test('the browser is killed: the half-typed call is in the form again, and what waited is sent once', async ({ origin, client, guard }) => {
  test.setTimeout(120_000)
  guard.expect(lineComplaints)
  const folder = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', `profile-${String(process.pid)}`)
  fs.rmSync(folder, { recursive: true, force: true })
  const start = async () => {
    const context = await chromium.launchPersistentContext(folder, { ...(await chromiumLaunchOptions()), baseURL: origin, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
    await signIn(context.request, origin, 'operator1')
    return context
  }
  const before = await start()
  const line = await lineOf(before)
  const page = await before.newPage()
  await page.goto('/call')
  await untilLive(page)
  const [sent, half] = [someAddress('Jl. Sudah Dikirim'), someAddress('Jl. Setengah')]
  const began = Date.now()
  await typeReport(page, report(sent))
  const typed = Date.now()
  await line.cut()
  await page.keyboard.press('Control+Enter')
  await expect(unsent(page)).toContainText(sent, { timeout: 15_000 })
  await intake(page).address.pressSequentially(half)
  await expect.poll(() => keptDrafts(page), { timeout: 1_000 }).toContain(half)
  const ended = before.waitForEvent('close')
  for (const pid of processes((command) => command.includes(`--user-data-dir=${folder}`))) kill(pid)
  await ended

  const after = await start()
  try {
    const [reopened = await after.newPage()] = after.pages()
    await reopened.goto('/call')
    await expect(intake(reopened).address).toHaveValue(half)
    const operator = await client('operator1')
    const found = async () => (await operator.must('GET /tickets', { query: { q: sent } })).items
    await expect.poll(async () => (await found()).length, { timeout: 30_000 }).toBe(1)
    await expect(unsent(reopened)).toHaveCount(0)
    const items = await found()
    expect(items).toHaveLength(1)
    const openedAt = Date.parse(items[0]?.openedAt ?? '')
    expect(openedAt).toBeGreaterThan(began - 1000)
    expect(openedAt).toBeLessThan(typed + 1000)
  } finally {
    await after.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

/** One process of a browser may already be gone with another. */
function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

test('what one person could not send is sent in the name of the next only by a press, once, with its time', async ({ login, client, guard, origin }) => {
  guard.expect(lineComplaints)
  const context = await login('operator1')
  const { page, line } = await pageOnLine(context, '/call')
  const address = someAddress('Jl. Ditinggalkan')
  const began = Date.now()
  await typeReport(page, report(address))
  await intake(page).name.fill('Uni Contoh')
  const typed = Date.now()
  await line.cut()
  await page.keyboard.press('Control+Enter')
  await expect(unsent(page)).toContainText(address, { timeout: 15_000 })
  // Signed out first: a try of the first person's own, under way as the page goes, would rightly still be theirs.
  await context.clearCookies()
  await page.goto('about:blank')
  await signIn(context.request, origin, 'operator2')
  await line.mend()

  await page.goto('/call')
  await untilLive(page)
  await expect(unsent(page)).toContainText('Ditinggalkan')
  await expect(unsent(page)).not.toContainText('Uni Contoh')
  const operator = await client('operator2')
  const found = async () => (await operator.must('GET /tickets', { query: { q: address } })).items
  // Longer than the pauses between tries of one's own.
  await page.waitForTimeout(3_000)
  expect(await found()).toEqual([])
  await unsent(page).getByRole('button', { name: 'Kirim atas nama saya' }).click()
  await expect(unsent(page)).toHaveCount(0)
  await expect.poll(async () => (await found()).length).toBe(1)
  const [ticket] = await found()
  const openedAt = Date.parse(ticket?.openedAt ?? '')
  expect(openedAt).toBeGreaterThan(began - 1000)
  expect(openedAt).toBeLessThan(typed + 1000)
  const { items } = await operator.must('GET /tickets/{id}/timeline', { params: { id: ticket?.id ?? '' } })
  const me = await operator.must('GET /me')
  expect(JSON.stringify(items[0])).toContain(me.id)
})
