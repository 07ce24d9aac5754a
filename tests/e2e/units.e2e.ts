import type { BrowserContext, Page } from '@playwright/test'
import type { HttpClient } from '../support/http-client.ts'
import { expectGoodLooks, expectGoodQuestion } from '../support/looks.ts'
import { openTicket, someAddress, takeSteps } from '../support/reports.ts'
import { card, drawer, untilLive } from '../support/screens.ts'
import { tabWalk } from '../support/tab-walk.ts'
import { expect, test } from '../support/test.ts'

// Each test has units to itself: those of PSC 119, of BPBD, of the police and of Satpol PP are in no other test.
const unitOf = async (client: HttpClient, callsign: string) => {
  const unit = (await client.must('GET /units')).items.find((each) => each.callsign === callsign)
  if (!unit) throw new Error(`no unit ${callsign}`)
  return unit
}
const join = async (client: HttpClient, id: string, agency: string, callsigns: string[]) =>
  client.must('POST /tickets/{id}/assignments/{agency}/units', {
    params: { id, agency }, body: { join: await Promise.all(callsigns.map(async (callsign) => (await unitOf(client, callsign)).id)) },
  })
const unitsOf = async (client: HttpClient, id: string, agency: string) =>
  (await client.must('GET /tickets/{id}', { params: { id } })).ticket.assignments.find((own) => own.agency === agency)?.units.map(({ callsign }) => callsign)
const picker = (page: Page) => page.getByRole('dialog', { name: /Armada untuk #/ })
const type = async (page: Page, text: string) => {
  await expect(picker(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(text)
  await expect(picker(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
}

test('units are chosen by keys, the nearest free one first; a busy one only after the question', async ({ open, client }) => {
  test.setTimeout(90_000)
  const operator = await client('operator1')
  const dinkes = await client('dinkes')
  const first = await openTicket(operator, { agencies: ['dinkes'], address: someAddress('Jl. Pertama') })
  const second = await openTicket(operator, { agencies: ['dinkes'], address: someAddress('Jl. Kedua') })
  await join(dinkes, first.id, 'dinkes', ['PSC-02'])
  const out = (await unitOf(dinkes, 'PSC-03')).id
  await dinkes.must('POST /units/{id}/status', { params: { id: out }, body: { status: 'out_of_service', reason: 'breakdown' } })

  const page = await open('dinkes', '/queue')
  await untilLive(page)
  const mine = card(page, second.location.address ?? '')
  await mine.focus()
  await page.keyboard.press('u')
  const options = picker(page).getByRole('option')
  await expect(options.first()).toContainText(/± \d+ mnt · [\d,]+ k?m/)
  await expect(options.first()).toContainText(/lewat jalan|garis lurus × 1,4/)
  await expect(options.filter({ hasText: 'PSC-02' })).toContainText(`Bertugas: #${first.number.slice(-4)}`)
  await expect(options.last()).toContainText('Di luar dinas: rusak')
  await expect(options.last()).toHaveAttribute('aria-disabled', 'true')
  await expectGoodQuestion(page, 'unit picker')

  await type(page, 'psc1')
  await expect(picker(page).getByText('PSC-01 ditugaskan')).toBeVisible()
  await type(page, 'psc3')
  await expect(picker(page).getByText('PSC-03 di luar dinas (rusak) dan tidak dapat dipilih')).toBeVisible()

  await type(page, 'psc2')
  const question = picker(page).getByRole('group', { name: 'Alihkan PSC-02?' })
  await expect(question).toContainText(`#${first.number.slice(-4)} akan kehilangan PSC-02`)
  await expect(question.getByRole('button', { name: 'Tidak, pilih yang lain' })).toBeFocused()
  await expectGoodQuestion(page, 'divert question')
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  expect(await unitsOf(dinkes, first.id, 'dinkes')).toEqual(['PSC-02'])

  await type(page, 'psc2')
  await question.getByRole('button', { name: /^Alihkan PSC-02 ke #/ }).click()
  await expect(picker(page).getByText('PSC-02 ditugaskan')).toBeVisible()
  expect(await unitsOf(dinkes, second.id, 'dinkes')).toEqual(['PSC-01', 'PSC-02'])
  expect(await unitsOf(dinkes, first.id, 'dinkes')).toEqual([])
  await picker(page).getByRole('button', { name: 'Lepas PSC-01' }).click()
  await expect(picker(page).getByText('PSC-01 dilepas')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(mine).toContainText('PSC-02')
  // How far that unit is stands beside its callsign, and follows it.
  const units = mine.getByRole('list', { name: 'Armada pada tugas ini' })
  await expect(units.getByRole('listitem').filter({ hasText: 'PSC-02' })).toContainText('Ditugaskan')
  await dinkes.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: second.id, agency: 'dinkes', action: 'accept' }, body: { unitIds: [(await unitOf(dinkes, 'PSC-04')).id] } })
  await dinkes.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: second.id, agency: 'dinkes', action: 'en-route' }, body: { byUnitId: (await unitOf(dinkes, 'PSC-04')).id } })
  await expect(units.getByRole('listitem').filter({ hasText: 'PSC-04' })).toContainText('Menuju lokasi')
  await expect(units.getByRole('listitem').filter({ hasText: 'PSC-02' })).toContainText('Ditugaskan')
  await mine.focus()
  await page.keyboard.press('o')
  const opened = drawer(page).getByRole('list', { name: 'Armada pada tugas ini' })
  await expect(opened.getByRole('listitem').filter({ hasText: 'PSC-04' })).toContainText('Menuju lokasi')
  await takeSteps(dinkes, second.id, 'dinkes', ['complete'])
  await expect(opened.getByRole('listitem').filter({ hasText: 'PSC-02' })).toContainText('Selesai')
  await drawer(page).getByRole('button', { name: 'Tutup panel tiket' }).click()
  // What goes on without a choice of units: one press accepts.
  await card(page, first.location.address ?? '').getByRole('button', { name: 'Terima' }).click()
  await expect(card(page, first.location.address ?? '')).toContainText('Diterima')
  await dinkes.must('POST /units/{id}/status', { params: { id: out }, body: { status: 'available' } })
})

test('an Enter in the empty field takes no unit that nobody named, Ctrl+Enter is done, and the focus goes back to where it was', async ({ open, client }) => {
  const polisi = await client('polisi')
  const ticket = await openTicket(await client('operator1'), { agencies: ['polisi'], address: someAddress('Jl. Terucap') })
  const [first, second] = (await polisi.must('GET /units')).items
  if (!first || !second) throw new Error('the police have too few units')
  const page = await open('polisi', '/queue')
  await untilLive(page)
  const mine = card(page, ticket.location.address ?? '')
  await mine.focus()
  await page.keyboard.press('u')
  await type(page, first.callsign)
  await expect(picker(page).getByText(`${first.callsign} ditugaskan`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(picker(page).getByRole('option', { selected: true })).toHaveCount(0)
  await expect(picker(page).getByRole('option').nth(2)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(picker(page)).toHaveCount(0)
  await expect(mine).toBeFocused()
  expect(await unitsOf(polisi, ticket.id, 'polisi')).toEqual([first.callsign])

  // A line that was moved to is named, and Ctrl+Enter does not leave behind what is typed but not taken.
  await page.keyboard.press('u')
  await expect(picker(page).getByRole('option').nth(2)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(picker(page).getByRole('option', { selected: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(picker(page)).toHaveCount(0)
  await expect(mine).toBeFocused()
  await page.keyboard.press('u')
  await expect(picker(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type(second.callsign)
  await expect(picker(page).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Control+Enter')
  await expect(picker(page).getByText(`${second.callsign} ditugaskan`)).toBeVisible()
  await picker(page).getByRole('button', { name: 'Selesai memilih' }).click()
  await expect(mine).toBeFocused()
  expect(await unitsOf(polisi, ticket.id, 'polisi')).toEqual([first.callsign, second.callsign])

  // The next Enter presses the button that was pressed before, and not the one that departs.
  const armada = mine.getByRole('button', { name: 'Armada' })
  await armada.focus()
  await page.keyboard.press('Enter')
  await expect(picker(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(armada).toBeFocused()
  await page.keyboard.press('o')
  const change = drawer(page).getByRole('button', { name: 'Ubah armada' })
  await change.focus()
  await page.keyboard.press('Enter')
  await expect(picker(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(change).toBeFocused()
})

test('who is overtaken while choosing is told by whose task, and takes nothing', async ({ open, client, guard }) => {
  guard.expect(/status of 409/)
  const operator = await client('operator1')
  const bpbd = await client('bpbd')
  const mine = await openTicket(operator, { agencies: ['bpbd'], address: someAddress('Jl. Lambat') })
  const theirs = await openTicket(operator, { agencies: ['bpbd'], address: someAddress('Jl. Cepat') })
  const page = await open('bpbd', '/queue')
  await untilLive(page)
  await card(page, mine.location.address ?? '').getByRole('button', { name: 'Armada' }).click()
  // Between the press and the server a colleague is faster.
  await page.route(`**/tickets/${mine.id}/assignments/bpbd/units`, async (route) => {
    await join(bpbd, theirs.id, 'bpbd', ['BPBD-01'])
    await route.continue()
  }, { times: 1 })
  await type(page, 'bpbd1')
  const question = picker(page).getByRole('group', { name: 'Alihkan BPBD-01?' })
  await expect(question).toContainText('Baru saja BPBD-01 ditugaskan orang lain')
  await expect(question).toContainText(`#${theirs.number.slice(-4)} akan kehilangan BPBD-01`)
  await expect(question.getByRole('button', { name: 'Tidak, pilih yang lain' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(picker(page).getByRole('option').filter({ hasText: 'BPBD-01' })).toContainText('Bertugas')
  expect(await unitsOf(bpbd, mine.id, 'bpbd')).toEqual([])
  expect(await unitsOf(bpbd, theirs.id, 'bpbd')).toEqual(['BPBD-01'])
})

test('a status set on the board is on every board at once, with its reason', async ({ open }) => {
  test.setTimeout(90_000)
  const [own, city] = [await open('bpbd', '/units'), await open('supervisor', '/units')]
  await Promise.all([untilLive(own), untilLive(city)])
  const cardOf = (page: Page, callsign: string) => page.getByRole('button', { name: callsign })
  await expect(cardOf(city, 'DMK-01')).toBeVisible()
  await expect(cardOf(own, 'BPBD-02')).toBeVisible()
  await expect(cardOf(own, 'DMK-01')).toHaveCount(0)
  await cardOf(own, 'BPBD-02').focus()
  await own.keyboard.press('ArrowRight')
  await expect(cardOf(own, 'BPBD-03')).toBeFocused()
  await own.keyboard.press('Enter')
  await expect(own.getByRole('dialog', { name: 'BPBD-03', exact: true })).toBeVisible()
  await expectGoodQuestion(own, 'unit')
  await own.keyboard.press('2')
  await expect(own.getByRole('dialog', { name: 'BPBD-03', exact: true })).toHaveCount(0)
  for (const page of [own, city]) await expect(cardOf(page, 'BPBD-03')).toContainText(/Di luar dinas.*perawatan/)
  await cardOf(own, 'BPBD-03').click()
  await own.keyboard.press('s')
  for (const page of [own, city]) await expect(cardOf(page, 'BPBD-03')).toContainText('Siap')
})

test('two crews on one task: the first to arrive counts, the last to finish ends it', async ({ login, client }) => {
  test.setTimeout(120_000)
  const satpolpp = await client('satpolpp')
  const { id, location } = await openTicket(await client('operator1'), { agencies: ['satpolpp'], address: someAddress('Jl. Berdua') })
  await join(satpolpp, id, 'satpolpp', ['POLPP-01', 'POLPP-02'])
  const crew = async (callsign: string) => {
    const context: BrowserContext = await login('satpolpp', { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    await page.goto('/unit')
    await untilLive(page)
    await page.getByRole('button', { name: callsign }).click()
    await expect(page.getByText(location.address ?? '')).toBeVisible()
    return page
  }
  const press = async (page: Page, name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    await expect(button).not.toHaveAttribute('aria-disabled', 'true')
    await button.click()
  }
  const own = async () => (await satpolpp.must('GET /tickets/{id}', { params: { id } })).ticket.assignments.find(({ agency }) => agency === 'satpolpp')
  const [first, second] = [await crew('POLPP-01'), await crew('POLPP-02')]
  await expect(first.getByText('Bersama POLPP-02')).toBeVisible()
  await press(first, 'Terima')
  await press(first, 'Berangkat')
  await press(first, 'Tiba')
  await expect.poll(async () => (await own())?.status).toBe('on_scene')
  // The other is not there because the first is.
  await press(second, 'Berangkat')
  await expect(second.getByText('Menuju lokasi')).toBeVisible()
  await expect.poll(async () => (await unitOf(satpolpp, 'POLPP-02')).status).toBe('en_route')
  await press(first, 'Selesai')
  await expect(first.getByText(location.address ?? '')).toHaveCount(0)
  await expect.poll(async () => (await own())?.units.map(({ callsign }) => callsign)).toEqual(['POLPP-02'])
  expect((await own())?.status).toBe('on_scene')
  await press(second, 'Tiba')
  await press(second, 'Selesai')
  await second.getByRole('dialog').getByRole('button', { name: 'Ditangani di tempat' }).click()
  await expect.poll(async () => (await own())?.status).toBe('completed')
  expect((await unitOf(satpolpp, 'POLPP-01')).status).toBe('available')
})

for (const who of ['bpbd', 'supervisor', 'admin']) {
  test(`the unit board of ${who}: no barrier, and everything is reached with Tab`, async ({ open }) => {
    test.setTimeout(120_000)
    const page = await open(who, '/units')
    await untilLive(page)
    await expect(page.getByRole('button', { name: 'BPBD-01' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'DMK-01' })).toHaveCount(who === 'bpbd' ? 0 : 1)
    await expectGoodLooks(page, `/units of ${who}`)
    const { unreached, invisible } = await tabWalk(page)
    expect({ unreached, invisible }).toEqual({ unreached: [], invisible: [] })
  })
}

test('an agency changes where a unit waits and who is aboard, in numbers; every board has it at once', async ({ open, client }) => {
  test.setTimeout(90_000)
  const pupr = await client('pupr')
  const before = await unitOf(pupr, 'PUPR-02')
  const [own, city] = [await open('pupr', '/units'), await open('supervisor', '/units')]
  await Promise.all([untilLive(own), untilLive(city)])
  const cardOf = (page: Page) => page.getByRole('button', { name: 'PUPR-02' })
  await cardOf(own).click()
  const facts = own.getByRole('dialog', { name: 'PUPR-02', exact: true })
  await expect(facts).toContainText('1 Pengemudi')
  await own.keyboard.press('u')
  const form = own.getByRole('dialog', { name: 'Ubah PUPR-02' })
  await expectGoodQuestion(own, 'base and crew')

  // What cannot be is said at its field, and what was typed stays.
  const [base, point, driver] = [form.getByRole('combobox', { name: 'Pangkalan' }), form.getByRole('textbox', { name: 'Titik pangkalan' }), form.getByRole('textbox', { name: 'Pengemudi' })]
  await point.fill('0.9497, 100.3605')
  await driver.fill('dua')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await expect(form).toContainText('di luar wilayah kota')
  await expect(form).toContainText('Angka bulat dari 0 sampai 99')
  await expect(driver).toHaveValue('dua')

  await base.fill('Pasar Raya')
  await form.page().getByRole('option', { name: /Pasar Raya/ }).first().click()
  await expect(point).toHaveValue(/^-0\.\d{5}, 100\.\d{5}$/)
  await base.fill('Gudang alat Pasar Raya')
  await driver.fill('2')
  await form.getByRole('button', { name: 'Simpan' }).click()
  await expect(facts).toContainText('Gudang alat Pasar Raya')
  await expect(facts).toContainText('2 Pengemudi')
  await own.keyboard.press('Escape')
  for (const page of [own, city]) await expect(cardOf(page)).toContainText('Gudang alat Pasar Raya')
  expect(await unitOf(pupr, 'PUPR-02')).toMatchObject({ base: 'Gudang alat Pasar Raya', crew: { ...before.crew, pengemudi: 2 } })
  expect((await unitOf(pupr, 'PUPR-02')).basePosition).not.toEqual(before.basePosition)
  const { base: was, basePosition, crew } = before
  await pupr.must('PATCH /units/{id}', { params: { id: before.id }, body: { base: was, basePosition, crew } })
})
