import type { BrowserContext, Page } from '@playwright/test'
import { lineComplaints, lineOf } from '../support/line.ts'
import { expectGoodLooks } from '../support/looks.ts'
import { openTicket, someAddress, someSpot } from '../support/reports.ts'
import { untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }
const complaints = /ERR_INTERNET_DISCONNECTED|Failed to fetch|fetching the script/
const seconds = (text: string | null | undefined, wanted: number) => Math.abs(Date.parse(text ?? '') - wanted) / 1000

/** Opens the page of a crew, on the unit of that callsign. */
async function openUnit(context: BrowserContext, callsign: string | null): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/unit')
  await untilLive(page)
  await page.getByRole('button', { name: callsign ?? 'Tanpa armada' }).click()
  return page
}

const press = async (page: Page, name: string) => {
  const button = page.getByRole('button', { name, exact: true })
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await button.click()
}

/** Waits for the task at an address and puts it on the screen, should another test's stand before it. */
async function showTask(page: Page, address: string | null) {
  const text = page.getByText(address ?? '')
  await expect(text).toBeVisible()
  const other = page.getByRole('button', { name: address ?? '' })
  // The task of another test may step aside by itself, or come in between.
  await expect(async () => {
    if (await other.isVisible()) await other.click({ timeout: 2_000 })
    await expect(other).toHaveCount(0, { timeout: 2_000 })
  }).toPass()
  await expect(text).toBeVisible()
}

test('what is done between two networks arrives once, in order, with the times it was done at', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(complaints)
  const context = await login('damkar', phone)
  const line = await lineOf(context)
  const page = await openUnit(context, 'DMK-03')
  const operator = await client('operator1')
  const { id, location } = await openTicket(operator, { priority: 1, agencies: ['damkar'], address: someAddress('Jl. Sinyal Mati') })
  await showTask(page, location.address)

  await line.cut()
  const acceptedAt = Date.now()
  await press(page, 'Terima')
  await expect(page.getByRole('region', { name: '1 belum terkirim' })).toContainText(/Terima, \d{2}/)
  await press(page, 'Berangkat')
  await page.waitForTimeout(4_000)
  const arrivedAt = Date.now()
  await press(page, 'Tiba')
  await page.getByRole('button', { name: 'Catatan' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Jalan masuk sempit')
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('region', { name: '4 belum terkirim' })).toContainText('Tersimpan di perangkat ini')
  await expect(page.getByText('Di lokasi')).toBeVisible()
  expect((await operator.must('GET /tickets/{id}', { params: { id } })).ticket.version).toBe(1)

  await line.mend()
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0, { timeout: 20_000 })
  const { ticket, notes } = await operator.must('GET /tickets/{id}', { params: { id } })
  const own = ticket.assignments.find(({ agency }) => agency === 'damkar')
  expect(own).toMatchObject({ status: 'on_scene', unit: { callsign: 'DMK-03' } })
  expect(seconds(own?.acceptedAt, acceptedAt)).toBeLessThan(2)
  expect(seconds(own?.onSceneAt, arrivedAt)).toBeLessThan(2)
  expect(notes.map(({ text }) => text)).toEqual(['Jalan masuk sempit'])
  const { items } = await operator.must('GET /tickets/{id}/timeline', { params: { id } })
  expect(items.map(({ kind }) => kind)).toEqual(['ticket.opened', 'assignment.accepted', 'assignment.departed', 'assignment.arrived', 'note.added'])
  await press(page, 'Selesai')
  await page.getByRole('dialog').getByRole('button', { name: 'Ditangani di tempat' }).click()
  // Not that there is none left: another test's may come up instead.
  await expect(page.getByText(location.address ?? '')).toHaveCount(0)
})

test('a step that came too late is shown until it is read, and not lost', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(/status of 404/)
  const context = await login('damkar', phone)
  const line = await lineOf(context)
  const page = await openUnit(context, 'DMK-04')
  const operator = await client('operator1')
  const { id, location } = await openTicket(operator, { agencies: ['damkar', 'polisi'], address: someAddress('Jl. Ditarik') })
  await showTask(page, location.address)
  await line.cut()
  await press(page, 'Terima')
  await expect(page.getByRole('region', { name: '1 belum terkirim' })).toBeVisible()
  await operator.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id, agency: 'damkar', action: 'withdraw' }, body: {} })
  await line.mend()
  const refused = page.getByRole('alert').filter({ hasText: 'sudah ditarik' })
  await expect(refused).toContainText(location.address ?? '', { timeout: 20_000 })
  await page.reload()
  await expect(refused).toContainText(/Terima, \d{2}/)
  await refused.getByRole('button', { name: 'Saya mengerti' }).click()
  await expect(refused).toHaveCount(0)
})

test('the page opens without a network, with the task in hand and what is not sent yet; a sign-out forgets it', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(complaints)
  const context = await login('polisi', phone)
  const page = await openUnit(context, null)
  const { location } = await openTicket(await client('operator1'), { agencies: ['polisi'], address: someAddress('Jl. Tanpa Jaringan') })
  await showTask(page, location.address)
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('siaga-unit')).keys()).length), { timeout: 30_000 }).toBeGreaterThan(5)
  await page.waitForTimeout(2_000)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(location.address ?? '')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/Dari ingatan ponsel/)).toBeVisible()
  await press(page, 'Terima')
  await page.reload()
  await expect(page.getByRole('region', { name: '1 belum terkirim' })).toContainText(/Terima, \d{2}/, { timeout: 20_000 })
  await expect(page.getByText('Diterima', { exact: true })).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0, { timeout: 20_000 })
  await untilLive(page)
  await page.getByRole('banner').getByRole('button', { name: /^Menu/ }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await expect(page).toHaveURL(/sign-in/)
  expect(await page.evaluate(async () => [localStorage.getItem('siaga-phone'), await caches.has('siaga-unit')])).toEqual([null, false])
})

test('the crew reads what the caller answered and what it must know, and where to go, without a network as well', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(complaints)
  const context = await login('damkar', phone)
  const page = await openUnit(context, 'DMK-09')
  const { ticket } = await (await client('operator1')).must('POST /tickets', {
    body: { type: 'serangan-jantung', agencies: ['damkar'], location: { ...someSpot(), address: someAddress('Jl. Gereja No. 12') }, answers: { sadar: 'tidak', napas: 'tidak' } },
  })
  const { address } = ticket.location
  await showTask(page, address)
  const [answers, warning] = [page.getByText('tidak sadar · tidak bernapas'), page.getByText('henti jantung: bawa AED')]
  await expect(answers).toBeVisible()
  await expect(warning).toBeVisible()
  await press(page, 'Terima')
  await expect(page.getByText('Bagikan posisi selama bertugas?')).toBeVisible()
  await expectGoodLooks(page, 'a task with answers')
  await page.setViewportSize(phone.viewport)
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('siaga-unit')).keys()).length), { timeout: 30_000 }).toBeGreaterThan(5)

  await context.setOffline(true)
  await press(page, 'Berangkat')
  const whole = { ratio: 1 }
  for (const loads of [0, 1]) {
    if (loads) await page.reload()
    await expect(page.getByRole('region', { name: '1 belum terkirim' })).toBeVisible({ timeout: 20_000 })
    // The question about the position waits below what the crew needs.
    for (const words of [page.getByText(address ?? ''), answers, warning]) await expect(words).toBeInViewport(whole)
  }
  await context.setOffline(false)
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0, { timeout: 20_000 })
})

test('in English too the words of the five small buttons stay inside them at 360 px', async ({ login, client, origin }) => {
  const context = await login('damkar', phone)
  await context.addCookies([{ name: 'siaga-locale', value: 'en', url: origin }])
  const page = await context.newPage()
  await page.goto('/unit')
  await page.getByRole('button', { name: 'DMK-10' }).click()
  const { location } = await openTicket(await client('operator1'), { agencies: ['damkar'], address: someAddress('Jl. Sempit') })
  await showTask(page, location.address)
  const small = page.getByRole('button', { name: 'More', exact: true }).locator('xpath=..').locator('> *')
  await expect(small).toHaveCount(5)
  const tooLong = await small.evaluateAll((buttons) => buttons.filter((button) => {
    const words = document.createRange()
    words.selectNodeContents(button)
    const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()]
    return inner.left < outer.left + 2 || inner.right > outer.right - 2
  }).map(({ textContent }) => textContent))
  expect(tooLong).toEqual([])
})

test('the position is shared only after leave, only on duty, and says so', async ({ login, client }) => {
  const context = await login('damkar', { ...phone, geolocation: { latitude: -0.93, longitude: 100.37 }, permissions: ['geolocation'] })
  const page = await openUnit(context, 'DMK-05')
  const damkar = await client('damkar')
  const positionOf = async () => (await damkar.must('GET /units')).items.find(({ callsign }) => callsign === 'DMK-05')?.position
  const before = await positionOf()
  const { location } = await openTicket(await client('operator1'), { agencies: ['damkar'], address: someAddress('Jl. Posisi') })
  await showTask(page, location.address)
  await expect(page.getByText('Bagikan posisi selama bertugas?')).toHaveCount(0)
  await press(page, 'Terima')
  await expect(page.getByText('Bagikan posisi selama bertugas?')).toBeVisible()
  expect(await positionOf()).toEqual(before)
  await page.getByRole('button', { name: 'Bagikan posisi' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Posisi dibagikan' })).toBeVisible({ timeout: 15_000 })
  expect(await positionOf()).toMatchObject({ lat: -0.93, lng: 100.37 })
  await page.getByRole('button', { name: 'Berhenti' }).click()
  await expect(page.getByText('Posisi tidak dibagikan')).toBeVisible()
})

test('the page of a crew has no barriers, free, with a task and before a unit is chosen', async ({ login, client }) => {
  const context = await login('damkar', phone)
  const page = await context.newPage()
  await page.goto('/unit')
  await untilLive(page)
  await expect(page.getByRole('button', { name: 'DMK-06' })).toBeVisible()
  await expectGoodLooks(page, 'the choice of a unit')
  await page.getByRole('button', { name: 'DMK-06' }).click()
  const { location } = await openTicket(await client('operator1'), { priority: 1, agencies: ['damkar'], description: 'Api di lantai dua', address: someAddress('Jl. Raya Khatib Sulaiman depan kantor pos lama') })
  await showTask(page, location.address)
  await expectGoodLooks(page, 'a new task')
  await press(page, 'Terima')
  await expect(page.getByText('Bagikan posisi selama bertugas?')).toBeVisible()
  await expectGoodLooks(page, 'a task under way')
  await page.setViewportSize(phone.viewport)
  const height = async (name: string) => (await page.getByRole('button', { name, exact: true }).boundingBox())?.height ?? 0
  for (const name of ['Berangkat', 'Catatan', 'Telepon', 'Lainnya']) expect(await height(name), name).toBeGreaterThanOrEqual(56)
})

test('a free crew can have its phone woken for new work, and hears when the phone will not', async ({ login, guard }) => {
  guard.expect(/Push API/)
  const context = await login('dlh', phone)
  const page = await openUnit(context, null)
  const waking = page.getByRole('region', { name: 'Panggilan ke ponsel' })
  await expect(waking).toContainText('tidak dibangunkan')
  // The browser of the test may reach no push service, so this ends as it does on a phone that says no.
  await waking.getByRole('button', { name: 'Bangunkan untuk tugas baru' }).click()
  await expect(waking).toContainText('menolak', { timeout: 20_000 })
  await expectGoodLooks(page, 'a free crew')
})

/** Notes what the page asks of the phone: the wake locks it holds, the watches on its position, and the positions it sends. */
async function watchPhone(page: Page) {
  await page.addInitScript(() => {
    const held = { locks: 0, watches: 0 }
    Object.assign(window, { held })
    const { wakeLock, geolocation } = navigator
    // A browser without a screen keeps none lit: what is asked of it is noted instead.
    wakeLock.request = (type: WakeLockType = 'screen') => {
      held.locks += 1
      const release = () => {
        held.locks -= 1
        return Promise.resolve()
      }
      return Promise.resolve(Object.assign(new EventTarget(), { type, released: false, onrelease: null, release }))
    }
    const [watch, clear] = [geolocation.watchPosition.bind(geolocation), geolocation.clearWatch.bind(geolocation)]
    geolocation.watchPosition = (...args) => {
      held.watches += 1
      return watch(...args)
    }
    geolocation.clearWatch = (id) => {
      held.watches -= 1
      clear(id)
    }
  })
  const sent: { at: number; lat: string | null }[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.endsWith('/track')) sent.push({ at: Date.now(), lat: url.searchParams.get('lat') })
  })
  return { sent, held: () => page.evaluate(() => (window as unknown as { held: { locks: number; watches: number } }).held) }
}

test('on duty the screen stays lit and the position goes every five seconds at most, the last one too; both end with the task', async ({ login, client, guard }) => {
  test.setTimeout(180_000)
  guard.expect(lineComplaints)
  const context = await login('damkar', { ...phone, geolocation: { latitude: -0.93, longitude: 100.37 }, permissions: ['geolocation'] })
  const line = await lineOf(context)
  const page = await context.newPage()
  const watched = await watchPhone(page)
  await page.goto('/unit')
  await untilLive(page)
  await page.getByRole('button', { name: 'DMK-07' }).click()
  const operator = await client('operator1')
  const { location } = await openTicket(operator, { agencies: ['damkar'], priority: 1, address: someAddress('Jl. Bertugas') })
  await showTask(page, location.address)
  expect(await watched.held()).toEqual({ locks: 0, watches: 0 })
  await press(page, 'Terima')
  await expect.poll(async () => (await watched.held()).locks).toBe(1)
  expect(watched.sent).toEqual([])
  await page.getByRole('button', { name: 'Bagikan posisi' }).click()
  await expect.poll(() => watched.sent.length).toBe(1)
  for (let n = 1; n <= 6; n += 1) {
    await context.setGeolocation({ latitude: -0.93 - n / 1000, longitude: 100.37 })
    await page.waitForTimeout(150)
  }
  await expect.poll(() => watched.sent.at(-1)?.lat, { timeout: 30_000 }).toBe('-0.936')
  // A second less than the product keeps: what is late by itself must not count against it.
  const gaps = watched.sent.slice(1).map(({ at }, index) => at - (watched.sent[index]?.at ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(4_000)

  // Nobody sees where a phone without a network is, though it stands still and has nothing to send.
  await line.cut()
  await expect(page.getByText('Posisi belum sampai')).toBeVisible()
  await line.mend()
  await untilLive(page)
  await expect(page.getByText('Posisi dibagikan')).toBeVisible()

  // Another task on the screen does not take the unit off the map.
  const other = await openTicket(operator, { agencies: ['damkar'], address: someAddress('Jl. Lain') })
  await page.getByRole('button', { name: other.location.address ?? '' }).click()
  await expect(page.getByRole('button', { name: 'Terima', exact: true })).toBeVisible()
  await expect(page.getByText('Posisi dibagikan')).toBeVisible()
  expect(await watched.held()).toEqual({ locks: 1, watches: 1 })
  await showTask(page, location.address)

  await press(page, 'Berangkat')
  await press(page, 'Tiba')
  await press(page, 'Selesai')
  await page.getByRole('dialog').getByRole('button', { name: 'Ditangani di tempat' }).click()
  await expect(page.getByText(location.address ?? '')).toHaveCount(0)
  await expect.poll(watched.held).toEqual({ locks: 0, watches: 0 })
  await expect(page.getByText(/Posisi/)).toHaveCount(0)
})

test('the way there opens in the map of the phone, the caller is rung back, and the page can be installed', async ({ login, client }) => {
  const context = await login('damkar', phone)
  const page = await openUnit(context, 'DMK-08')
  const { location } = await openTicket(await client('operator1'), { agencies: ['damkar'], address: someAddress('Jl. Jalan (lama)'), caller: { phone: '081234567890', name: 'Uji' } })
  await showTask(page, location.address)
  const { lat, lng } = location
  await expect(page.getByRole('link', { name: 'Arah' })).toHaveAttribute('href', new RegExp(`^geo:${String(lat)},${String(lng)}\\?q=${String(lat)},${String(lng)}\\([^()]+\\)$`))
  await page.getByRole('button', { name: 'Telepon', exact: true }).click()
  const callers = page.getByRole('dialog')
  await expect(callers).not.toContainText('1234567890')
  await callers.getByRole('button', { name: /Buka nomor/ }).click()
  await expect(callers.getByRole('link')).toHaveAttribute('href', 'tel:+6281234567890')
  const devtools = await context.newCDPSession(page)
  const { url, errors } = await devtools.send('Page.getAppManifest')
  expect([new URL(url).pathname, errors]).toEqual(['/unit.webmanifest', []])
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
})
