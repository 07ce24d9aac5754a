import type { BrowserContext, Page } from '@playwright/test'
import { lineComplaints, lineOf } from '../support/line.ts'
import { expectGoodLooks } from '../support/looks.ts'
import { openTicket, someAddress } from '../support/reports.ts'
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
  await expect(page.getByRole('region', { name: '4 belum terkirim' })).toContainText('Tersimpan di ponsel ini')
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
