import type { Page } from '@playwright/test'
import { lineComplaints, lineOf } from '../support/line.ts'
import { expectGoodLooks, expectGoodQuestion } from '../support/looks.ts'
import { somePhoto } from '../support/photos.ts'
import { openTicket, someAddress } from '../support/reports.ts'
import { untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

const phone = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }
const file = async () => ({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await somePhoto()) })

/** Puts the task at an address on the screen, should another stand before it. */
async function showTask(page: Page, address: string) {
  const other = page.getByRole('button', { name: address })
  await expect(page.getByText(address)).toBeVisible()
  await expect(async () => {
    if (await other.isVisible()) await other.click({ timeout: 2_000 })
    await expect(other).toHaveCount(0, { timeout: 2_000 })
  }).toPass()
}

test('a photo taken without a network arrives once it is back, and the supervisor sees it', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch|fetching the script/)
  test.setTimeout(180_000)
  const address = someAddress('Jl. Foto')
  const context = await login('satpolpp', phone)
  const line = await lineOf(context)
  const page = await context.newPage()
  await page.goto('/unit')
  await untilLive(page)
  await page.getByRole('button', { name: 'Tanpa armada' }).click()
  const operator = await client('operator1')
  const { id } = await openTicket(operator, { agencies: ['satpolpp'], address })
  await showTask(page, address)
  const photosOf = async () => (await operator.must('GET /tickets/{id}', { params: { id } })).attachments

  await line.cut()
  await page.getByLabel('Foto', { exact: true }).setInputFiles(await file())
  await expect(page.getByRole('region', { name: '1 belum terkirim' })).toContainText(/Foto, \d{2}/)
  expect(await photosOf()).toEqual([])
  await line.mend()
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0, { timeout: 60_000 })
  await expect.poll(async () => (await photosOf()).length).toBe(1)
  expect((await photosOf())[0]).toMatchObject({ source: 'field', agency: 'satpolpp', width: 600, height: 800 })
  await expect(page.getByRole('img', { name: /Foto dari lapangan/ })).toBeVisible()
  await expectGoodLooks(page, 'a crew with a photo')

  const desk = await (await login('supervisor')).newPage()
  await desk.goto(`/map?ticket=${id}`)
  const drawer = desk.getByRole('complementary', { name: /112-/ })
  await expect(drawer.getByRole('img', { name: /Foto dari lapangan/ })).toBeVisible()
  await drawer.getByLabel('Tambah foto dari pelapor').setInputFiles(await file())
  await expect(drawer.getByRole('img', { name: /Foto dari pelapor/ })).toBeVisible({ timeout: 60_000 })
  await drawer.getByRole('button', { name: /Foto dari lapangan/ }).click()
  const viewer = desk.getByRole('dialog')
  const shown = viewer.getByRole('img')
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  const first = await shown.getAttribute('src')
  await expectGoodQuestion(desk, 'a photo')
  const [onward, back] = (await viewer.getByRole('button', { name: 'Foto berikutnya' }).isEnabled()) ? (['ArrowRight', 'ArrowLeft'] as const) : (['ArrowLeft', 'ArrowRight'] as const)
  await desk.keyboard.press(onward)
  await expect(shown).not.toHaveAttribute('src', first ?? '')
  await desk.keyboard.press(back)
  await expect(shown).toHaveAttribute('src', first ?? '')
  await viewer.getByRole('button', { name: 'Hapus foto' }).click()
  await viewer.getByRole('button', { name: 'Tidak diperlukan' }).click()
  await expect(viewer).toHaveCount(0)
  await expect.poll(async () => (await photosOf()).map(({ source }) => source)).toEqual(['caller'])
})

test('what is no photo is refused in words, and the words stay until they are read', async ({ login, client, guard }) => {
  guard.expect(/status of 415/)
  const { id } = await openTicket(await client('operator1'), { agencies: [], address: someAddress('Jl. Bukan Foto') })
  const page = await (await login('operator1')).newPage()
  await page.goto(`/map?ticket=${id}`)
  const drawer = page.getByRole('complementary', { name: /112-/ })
  await drawer.getByLabel('Tambah foto dari pelapor').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html></html>') })
  const refused = drawer.getByRole('alert').filter({ hasText: 'bukan foto' })
  await expect(refused).toContainText('JPEG, PNG atau WebP', { timeout: 60_000 })
  await refused.getByRole('button', { name: 'Saya mengerti' }).click()
  await expect(refused).toHaveCount(0)
})

/** Hands files to the page as the mouse or the clipboard does. */
const hand = (page: Page, how: 'drop' | 'paste', target: string, given: readonly { name: string; type: string; bytes: Uint8Array }[]) =>
  page.evaluate(
    ([event, selector, all]) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name, { type }))
      const at = document.querySelector(selector)
      if (event === 'paste') at?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      else for (const kind of ['dragenter', 'dragover', 'drop']) at?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [how, target, given.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') }))] as const,
  )

test('photos are dropped on the panel and pasted from the clipboard; what is no photo is said', async ({ login, client }) => {
  const operator = await client('operator1')
  const { id } = await openTicket(operator, { agencies: [], address: someAddress('Jl. Seret') })
  const page = await (await login('operator1')).newPage()
  await page.goto(`/map?ticket=${id}`)
  const drawer = page.getByRole('complementary', { name: /112-/ })
  await expect(drawer.getByLabel('Tambah foto dari pelapor')).toBeAttached()
  const photo = { name: 'IMG_0002.jpg', type: 'image/jpeg', bytes: await somePhoto() }
  const inSection = 'aside input[type=file], [role=complementary] input[type=file]'
  await hand(page, 'drop', inSection, [photo, { ...photo, name: 'IMG_0003.jpg' }])
  const shown = drawer.getByRole('img', { name: /Foto dari pelapor/ })
  await expect(shown).toHaveCount(2, { timeout: 60_000 })
  await hand(page, 'paste', 'body', [photo])
  await expect(shown).toHaveCount(3, { timeout: 60_000 })
  await hand(page, 'drop', inSection, [{ name: 'surat.pdf', type: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }])
  await expect(page.locator('[data-notice]').filter({ hasText: 'Berkas ini bukan foto yang dapat dibaca' })).toBeVisible()
  expect((await operator.must('GET /tickets/{id}', { params: { id } })).attachments.map(({ source }) => source)).toEqual(['caller', 'caller', 'caller'])
})

test('a photo on a slow line says how far it is, and is called off before all of it has left', async ({ login, client, guard }) => {
  test.setTimeout(180_000)
  guard.expect(/ERR_ABORTED/)
  const address = someAddress('Jl. Lambat')
  const operator = await client('operator1')
  const { id } = await openTicket(operator, { agencies: ['satpolpp'], address })
  const context = await login('satpolpp', phone)
  const page = await context.newPage()
  await page.goto('/unit')
  await untilLive(page)
  await page.getByRole('button', { name: 'Tanpa armada' }).click()
  await showTask(page, address)
  const network = await context.newCDPSession(page)
  const slow = (bytesPerSecond: number) => network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond })
  const photosOf = async () => (await operator.must('GET /tickets/{id}', { params: { id } })).attachments.length
  const strip = page.getByRole('region', { name: '1 belum terkirim' })
  await slow(30_000)
  await page.getByLabel('Foto', { exact: true }).setInputFiles({ name: 'IMG_0004.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await somePhoto(2400, 1800)) })
  await expect(strip).toContainText(/Foto, \d{2}:\d{2}:\d{2} · [1-9]\d?\s?%/, { timeout: 30_000 })
  await expect(strip.getByRole('progressbar')).toBeVisible()
  await expectGoodLooks(page, 'a photo on its way')
  await strip.getByRole('button', { name: /Batalkan/ }).click()
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0)
  await slow(-1)
  expect(await photosOf()).toBe(0)
  // It does not come back with the page either.
  await page.reload()
  await showTask(page, address)
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0)
  await page.getByLabel('Foto', { exact: true }).setInputFiles(await file())
  await expect.poll(photosOf, { timeout: 60_000 }).toBe(1)
})
