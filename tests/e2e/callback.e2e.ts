import type { Page } from '@playwright/test'
import { lineComplaints, lineOf, loseAnswers } from '../support/line.ts'
import { expectGoodLooks, expectGoodQuestion } from '../support/looks.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { openTicket, someAddress, somePhone, takeSteps } from '../support/reports.ts'
import { drawer, intake, typeReport, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

const strip = (page: Page) => page.getByRole('region', { name: /panggilan balik/ })
/** The row of the caller who waits for word of the ticket at an address. */
const row = (page: Page, address: string) => strip(page).getByRole('button', { name: address })

async function showAll(page: Page, address: string) {
  const more = strip(page).getByRole('button', { name: /\d+ lagi/ })
  await expect(row(page, address).or(more).first()).toBeVisible()
  if (await more.isVisible()) await more.click()
  await expect(row(page, address)).toBeVisible()
}

test('a caller who asked is called back: ticked in the form, seen by both desks, taken by one, told and closed by keys', async ({ login, client, guard }) => {
  // The second desk reaches for a call that the first has in hand.
  guard.expect(/status of 409/)
  const address = someAddress('Jl. Kabar')
  const phone = somePhone()
  const one = await (await login('operator1')).newPage()
  const two = await (await login('operator2')).newPage()
  for (const page of [one, two]) {
    await page.goto('/call')
    await untilLive(page)
  }
  await typeReport(one, { place: 'pasar raya', address, type: 'kebakaran ban' })
  await one.keyboard.press('Alt+C')
  await expect(intake(one).phone).toBeFocused()
  await one.keyboard.type(phone)
  await expect(one.getByRole('checkbox', { name: /Minta dikabari/ })).toBeChecked()
  await one.keyboard.press('Control+Enter')
  for (const page of [one, two]) await showAll(page, address)
  await expect(row(one, address)).toContainText(/dalam \d+ m/)

  const supervisor = await client('supervisor')
  const { items } = await supervisor.must('GET /tickets', { query: { q: address } })
  const { id, assignments } = items[0]!
  for (const { agency } of assignments) {
    const partner = agency === 'pln'
    await supervisor.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id, agency, action: 'accept' }, body: partner ? { byVoice: true, by: 'Petugas piket' } : {} })
    await takeSteps(supervisor, id, agency, ['complete'])
  }
  await row(one, address).press('Enter')
  const dialog = one.getByRole('dialog', { name: 'Panggilan balik', exact: true })
  await expect(dialog.getByRole('link', { name: new RegExp(phone.slice(-6)) })).toBeVisible()
  await expect(dialog).toContainText('Selesai')
  await expect(row(two, address)).toContainText('Sedang ditelepon Operator 1')
  await row(two, address).click()
  const other = two.getByRole('dialog', { name: 'Panggilan balik', exact: true })
  await expect(other.getByRole('alert')).toContainText('Sedang ditelepon Operator 1')
  await other.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(other.getByRole('alert')).toContainText('Sedang ditelepon')
  await two.keyboard.press('Escape')

  await expectGoodQuestion(one, 'a call back')
  await one.keyboard.press('Enter')
  await expect(dialog).toContainText('Pilih hasilnya dulu.')
  await one.keyboard.press('1')
  await expect(dialog.getByRole('button', { name: 'Tersambung' })).toHaveAttribute('aria-pressed', 'true')
  await one.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  for (const page of [one, two]) await expect(row(page, address)).toHaveCount(0)
  const { items: events } = await supervisor.must('GET /tickets/{id}/timeline', { params: { id } })
  expect(events.map(({ kind }) => kind).filter((kind) => kind.startsWith('call'))).toEqual(['callback.taken', 'caller.revealed', 'callback.done'])
})

test('what came of a call made while the line is lost waits here and is sent once; not answered comes again', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const operator = await client('operator2')
  const address = someAddress('Jl. Kabar Putus')
  const { id } = await openTicket(operator, { address, caller: { phone: somePhone() } })
  const { calls } = await operator.must('GET /tickets/{id}', { params: { id } })
  const { callback } = await operator.must('POST /tickets/{id}/callbacks', { params: { id }, body: { callId: calls[0]!.id } })
  const context = await login('operator2')
  const line = await lineOf(context)
  const page = await context.newPage()
  await page.goto('/call')
  await untilLive(page)
  await showAll(page, address)
  await expectGoodLooks(page, 'callers who wait')
  await row(page, address).click()
  const dialog = page.getByRole('dialog', { name: 'Panggilan balik', exact: true })
  await expect(dialog.getByRole('link')).toBeVisible()
  await line.cut()
  await dialog.getByRole('button', { name: 'Tidak diangkat' }).click()
  await expect(dialog).toContainText('Muncul lagi 10 menit kemudian.')
  await dialog.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tersimpan di komputer ini; terkirim begitu server menjawab')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('region', { name: /belum terkirim/ })).toContainText('Hasil panggilan balik untuk tiket')
  await expect(row(page, address)).toHaveCount(0)
  await line.mend()
  await expect(row(page, address)).toContainText('1 kali tidak diangkat', { timeout: 30_000 })
  const { items } = await operator.must('GET /callbacks')
  expect(items.find((item) => item.id === callback.id)).toMatchObject({ tries: 1, takenBy: null })
  await operator.must('POST /callbacks/{id}/close', { params: { id: callback.id }, body: { outcome: 'not-needed' } })
})

test('a caller is put down for a call back later, in the panel, and the next shift sees it', async ({ login, client }) => {
  const operator = await client('operator2')
  const address = someAddress('Jl. Kabar Nanti')
  const { id, number } = await openTicket(operator, { address, caller: { phone: somePhone() } })
  const page = await (await login('operator2')).newPage()
  await page.goto(`/map?ticket=${id}`)
  await untilLive(page)
  await drawer(page).locator('summary').filter({ hasText: /penelepon|pelapor/i }).click()
  await drawer(page).getByRole('button', { name: 'Minta dikabari' }).click()
  await expect(drawer(page)).toContainText(/Akan dikabari, paling lambat \d{2}:\d{2}/)
  await page.goto('/handover')
  const section = page.getByRole('region', { name: 'Minta dikabari' })
  await expect(section.getByRole('listitem').filter({ hasText: address })).toContainText(`#${number.slice(-4)}`)
  const { items } = await operator.must('GET /callbacks')
  await operator.must('POST /callbacks/{id}/close', { params: { id: items.find(({ ticket }) => ticket.id === id)!.id }, body: { outcome: 'not-needed' } })
})

test('who leaves a call back without a word of how it went lets it go at once: by Esc, to the ticket, and with the page', async ({ login, client }) => {
  test.setTimeout(120_000)
  const address = someAddress('Jl. Lepas')
  const operator = await client('operator1')
  const { id } = await openTicket(operator, { address, caller: { phone: somePhone() } })
  const { calls } = await operator.must('GET /tickets/{id}', { params: { id } })
  const { callback } = await operator.must('POST /tickets/{id}/callbacks', { params: { id }, body: { callId: calls[0]!.id } })
  const one = await (await login('operator1')).newPage()
  const two = await (await login('operator2')).newPage()
  for (const page of [one, two]) {
    await page.goto('/call')
    await untilLive(page)
    await showAll(page, address)
  }
  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Panggilan balik', exact: true })
  const leaves: (() => Promise<unknown>)[] = [
    () => one.keyboard.press('Escape'),
    () => dialog(one).getByRole('button', { name: 'Buka tiket' }).click(),
    () => one.reload(),
  ]
  for (const leave of leaves) {
    await showAll(one, address)
    await row(one, address).click()
    await expect(dialog(one).getByRole('link')).toBeVisible()
    await expect(row(two, address)).toContainText('Sedang ditelepon Operator 1')
    await leave()
    await expect(row(two, address)).not.toContainText('Sedang ditelepon')
    if (await drawer(one).isVisible()) await drawer(one).getByRole('button', { name: 'Tutup panel tiket' }).click()
  }
  await row(two, address).click()
  await expect(dialog(two).getByRole('link')).toBeVisible()
  await two.keyboard.press('4')
  await two.keyboard.press('Enter')
  await expect(row(two, address)).toHaveCount(0)
  const kinds = async () => (await operator.must('GET /tickets/{id}/timeline', { params: { id } })).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('callback.') && kind !== 'callback.requested')
  // The row goes as the outcome is entered, before the server has it.
  await expect.poll(kinds).toEqual(['callback.taken', 'callback.released', 'callback.taken', 'callback.released', 'callback.taken', 'callback.released', 'callback.taken', 'callback.done'])
  expect((await operator.must('GET /callbacks')).items.map((item) => item.id)).not.toContain(callback.id)
})

for (const wish of [true, false]) {
  test(`a wish to be called back that is ${wish ? 'ticked' : 'taken back'} after a report whose answer was lost reaches the centre`, async ({ login, client, guard }) => {
    guard.expect(lineComplaints)
    const address = someAddress('Jl. Kabar Susulan')
    const { page, line } = await pageOnLine(await login('operator1'), '/call')
    await typeReport(page, { place: 'pasar raya', address, type: 'kebakaran ban' })
    await intake(page).phone.fill(somePhone())
    const tick = page.getByRole('checkbox', { name: /Minta dikabari/ })
    if (!wish) await tick.check()
    const mend = await loseAnswers(page, line)
    await page.keyboard.press('Control+Enter')
    const operator = await client('operator1')
    const waitingFor = async () => (await operator.must('GET /callbacks')).items.filter(({ ticket }) => ticket.location.address === address).length
    await expect.poll(async () => (await operator.must('GET /tickets', { query: { q: address } })).items.length).toBe(1)
    expect(await waitingFor()).toBe(wish ? 0 : 1)
    await page.getByRole('region', { name: '1 belum terkirim' }).getByRole('button', { name: 'Ubah' }).click()
    await expect(intake(page).address).toHaveValue(address)
    await tick.setChecked(wish)
    await page.keyboard.press('Control+Enter')
    await mend()
    await expect.poll(waitingFor, { timeout: 30_000 }).toBe(wish ? 1 : 0)
    expect((await operator.must('GET /tickets', { query: { q: address } })).items).toHaveLength(1)
    await expect(page.getByText('perubahan terakhir belum')).toHaveCount(0)
  })
}
