import type { Locator, Page } from '@playwright/test'
import { lineComplaints } from '../support/line.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { openTicket, someAddress, someSpot } from '../support/reports.ts'
import { card, drawer, intake, mapRow, typeReport, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Sudah dilaporkan?' })

test('a second caller for the same fire: one key adds the call, another takes it off, and the draft is as it was', async ({ login, client }) => {
  const window = async (username: string, path: string) => {
    const page = await (await login(username)).newPage()
    await page.goto(path)
    await untilLive(page)
    return page
  }
  const operator = await window('operator2', '/call')
  const damkar = await window('damkar', '/queue')
  const first = await client('operator1')
  const address = someAddress('Jl. Pasar Raya')
  const { items } = await first.must('GET /places', { query: { q: 'pasar raya', limit: 1 } })
  const { lat, lng } = items[0]!
  await first.must('POST /tickets', {
    body: { type: 'kebakaran', agencies: ['damkar'], location: { lat: lat + 0.0016, lng, address }, description: 'Kios kain terbakar, api besar' },
  })
  await expect(card(damkar, address)).toContainText('1 pelapor')

  // Nothing is suggested to an empty form; with place and type the reason stands there in plain words.
  await expect(panel(operator)).toBeHidden()
  const mine = someAddress('Blok A')
  await typeReport(operator, { place: 'pasar raya', address: mine, type: 'kebakaran ban', description: 'Asap tebal dari kios kain' })
  const row = panel(operator).getByRole('listitem').filter({ hasText: address })
  await expect(row).toContainText(/\d+ m, (baru saja|\d menit lalu), Kebakaran bangunan/)
  await expect(intake(operator).description).toBeFocused()
  await expect(row.getByRole('button', { name: 'Tambah pelapor' })).toContainText('Alt+')
  const key = /Alt\+[A-Z]/.exec(await row.innerText())?.[0] ?? 'no key'

  await operator.keyboard.press(key)
  await expect(panel(operator)).toContainText('Pelapor ditambahkan')
  await expect(panel(operator)).toContainText('2 pelapor')
  await expect(card(damkar, address)).toContainText('2 pelapor')
  await expect(intake(operator).where).toHaveValue('')
  await expect(intake(operator).where).toBeFocused()

  await operator.keyboard.press('Alt+z')
  await expect(card(damkar, address)).toContainText('1 pelapor')
  await expect(intake(operator).address).toHaveValue(mine)
  await expect(intake(operator).description).toHaveValue('Asap tebal dari kios kain')
  await expect(row).toBeVisible()
  await expect(panel(operator)).not.toContainText('Pelapor ditambahkan')

  // What came back can still become a ticket of its own.
  await operator.keyboard.press('Control+Enter')
  await expect(operator.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung')
  await expect(panel(operator)).toBeHidden()
})

test('a call added to a ticket while the line is lost waits, goes once with its time, and can still be taken off', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  const context = await login('operator2')
  const { page, line } = await pageOnLine(context, '/call')
  const operator = await client('operator1')
  const address = someAddress('Jl. Ulak Karang')
  const { items } = await operator.must('GET /places', { query: { q: 'ulak karang', limit: 1 } })
  const { lat, lng } = items[0]!
  const { ticket } = await operator.must('POST /tickets', { body: { type: 'kebakaran', agencies: ['damkar'], location: { lat: lat + 0.0012, lng, address } } })
  const began = Date.now()
  await typeReport(page, { place: 'ulak karang', address: someAddress('Blok B'), type: 'kebakaran ban', description: 'Asap tebal, orang di lantai dua' })
  const typed = Date.now()
  const row = panel(page).getByRole('listitem').filter({ hasText: address })
  await expect(row).toBeVisible()
  const key = /Alt\+[A-Z]/.exec(await row.innerText())?.[0] ?? 'no key'

  await line.cut()
  await page.keyboard.press(key)
  const unsent = page.getByRole('region', { name: '1 belum terkirim' })
  await expect(unsent).toContainText(`Penelepon tambahan untuk tiket #${ticket.number.slice(-4)}`, { timeout: 15_000 })
  await expect(intake(page).where).toHaveValue('')
  await line.mend()
  await expect(unsent).toHaveCount(0, { timeout: 15_000 })
  await expect(panel(page)).toContainText('2 pelapor')
  const details = () => operator.must('GET /tickets/{id}', { params: { id: ticket.id } })
  const { calls } = await details()
  expect(calls).toHaveLength(2)
  const at = Date.parse(calls.at(-1)?.at ?? '')
  expect(at).toBeGreaterThan(began - 1000)
  expect(at).toBeLessThan(typed + 1000)

  await page.keyboard.press('Alt+z')
  await expect(intake(page).description).toHaveValue('Asap tebal, orang di lantai dua')
  await expect.poll(async () => (await details()).ticket.callCount).toBe(1)
})

test('a merge is taken apart by the supervisor: callers come back, the agency is asked anew', async ({ open, client }) => {
  const operator = await client('operator1')
  const [here, there] = [someAddress(), someAddress()]
  const spot = someSpot()
  const body = (address: string, agencies: string[]) => ({ type: 'kebakaran', agencies, location: { ...spot, address } })
  const { ticket: from } = await operator.must('POST /tickets', { body: body(here, ['damkar']) })
  const into = await openTicket(operator, { address: there, agencies: ['polisi'] })
  const page = await open('supervisor', '/map')
  const damkar = await open('damkar', '/queue')
  await untilLive(page)
  await expect(card(damkar, here)).toBeVisible()

  await mapRow(page, here).click()
  await drawer(page).getByRole('button', { name: 'Gabung', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /Gabung #/ })
  await dialog.getByRole('combobox', { name: 'Ke tiket' }).fill(into.number.slice(-4))
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Gabung', exact: true }).click()
  await expect(drawer(page)).toContainText('Digabung ke')
  await expect(card(damkar, here)).toBeHidden()

  await drawer(page).getByRole('button', { name: 'Pisahkan lagi' }).click()
  await page.getByRole('dialog', { name: /Pisahkan #/ }).getByRole('button', { name: 'Pisahkan', exact: true }).click()
  await expect(drawer(page)).toContainText('Gabungan dipisah')
  await expect(card(damkar, here)).toBeVisible()
  await expect(card(damkar, here)).toContainText('Menunggu')
  const again = await operator.must('GET /tickets/{id}', { params: { id: from.id } })
  expect(again.ticket).toMatchObject({ status: 'dispatched', mergedInto: null, callCount: 1 })
  await mapRow(page, there).click()
  await expect(drawer(page)).toContainText('1 pelapor')
  await expect(drawer(page)).toContainText('dipisahkan lagi')
})

test('what was suggested for one call does not stand, with its key, beside the next', async ({ login, client }) => {
  const spot = someSpot()
  const address = someAddress('Jl. Pohon')
  await (await client('operator1')).must('POST /tickets', { body: { type: 'pohon-tumbang', agencies: [], location: { ...spot, address } } })
  const page = await (await login('operator2')).newPage()
  await page.goto('/call')
  await untilLive(page)
  const { where, type } = intake(page)
  await where.fill(`${spot.lat.toFixed(5)}, ${spot.lng.toFixed(5)}`)
  await page.keyboard.press('Enter')
  await type.fill('pohon tumbang')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText(address)
  await intake(page).address.fill(someAddress('Jl. Pohon Lain'))
  await page.route('**/api/v1/tickets/similar', () => undefined)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung')
  const asked = page.waitForRequest('**/api/v1/tickets/similar')
  await type.fill('pohon tumbang')
  await page.keyboard.press('Enter')
  await asked
  await expect(panel(page)).toBeHidden()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
