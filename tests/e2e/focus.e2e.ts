import type { Locator, Page } from '@playwright/test'
import type { HttpClient } from '../support/http-client.ts'
import { openTicket, somePhone, someAddress, takeSteps } from '../support/reports.ts'
import { assignment, card, drawer, mapRow, untilLive } from '../support/screens.ts'
import { accountLike, hurryType } from '../support/served-database.ts'
import { expect, test } from '../support/test.ts'
import { trackToken } from '../support/track-token.ts'

const focusIsKept = (page: Page, after: string) => expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: `where the focus is after: ${after}` }).not.toBe('BODY')

/** Presses a button by the keyboard, waits for what it does, and asks where the focus is then. */
async function press(page: Page, button: Locator, done: () => Promise<unknown>): Promise<void> {
  const name = await button.innerText()
  await button.press('Enter')
  await done()
  await focusIsKept(page, name)
}

/** A ticket that the supervisor has open beside the map. */
async function openDrawer(page: Page, report: Parameters<typeof openTicket>[1], operator: HttpClient) {
  const ticket = await openTicket(operator, report)
  await page.goto(`/map?ticket=${ticket.id}`)
  await untilLive(page)
  await expect(drawer(page)).toBeVisible()
  return ticket
}

test('what is done in the ticket panel leaves the keyboard there', async ({ login, client }) => {
  const operator = await client('operator1')
  const page = await (await login('supervisor')).newPage()
  await openDrawer(page, { agencies: ['pln'], caller: { phone: somePhone() } }, operator)
  await expect(drawer(page)).toContainText('Belum diserahkan kepada PLN')
  await page.keyboard.press('v')
  await expect(page.getByRole('dialog').getByLabel('Diserahkan kepada')).toBeFocused()
  await page.keyboard.type('Petugas piket')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await focusIsKept(page, 'a hand-over')
  await press(page, assignment(page, 'PLN').getByRole('button', { name: /Catat: Menuju/ }), () => expect(assignment(page, 'PLN').getByRole('button', { name: /Catat: Di lokasi/ })).toBeVisible())

  await drawer(page).getByText('Pelapor (1)').click()
  const correct = drawer(page).getByRole('button', { name: 'Perbaiki nama atau nomor' })
  const question = page.getByRole('dialog', { name: 'Perbaiki nama atau nomor' })
  for (const leave of ['Escape', 'Kembali', 'Simpan']) {
    await press(page, correct, () => expect(question.getByRole('textbox', { name: 'Nomor' })).toBeFocused())
    if (leave === 'Escape') await page.keyboard.press('Escape')
    else await question.getByRole('button', { name: leave }).press('Enter')
    await expect(question).toBeHidden()
    await expect(correct, leave).toBeFocused()
  }
})

test('the question of two who changed one ticket takes the keyboard', async ({ login, client, guard }) => {
  guard.expect(/status of 409/)
  const operator = await client('operator1')
  const page = await (await login('supervisor')).newPage()
  const { id, version } = await openDrawer(page, { description: 'Api di dapur' }, operator)
  await drawer(page).getByRole('button', { name: 'Ubah', exact: true }).press('Enter')
  const question = page.getByRole('dialog')
  await question.getByRole('textbox', { name: 'Uraian' }).fill('Api di atap')
  await operator.must('PATCH /tickets/{id}', { params: { id }, body: { version, description: 'Api di gudang' } })
  await press(page, question.getByRole('button', { name: 'Simpan' }), () => expect(question).toContainText('Api di gudang'))
  expect(await question.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

test('a question begins with what is asked, not with its way out', async ({ login, client }) => {
  const operator = await client('operator1')
  const page = await (await login('supervisor')).newPage()
  await openDrawer(page, { type: 'serangan-jantung', agencies: ['damkar'] }, operator)
  const question = page.getByRole('dialog')
  const ask = async (name: string | RegExp) => {
    await drawer(page).getByRole('button', { name }).first().press('Enter')
    await expect(question).toBeVisible()
  }
  await ask('Jawab')
  await expect.poll(() => question.getByRole('listitem').first().evaluate((item) => item.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await ask(/^Ubah$/)
  await expect(question.getByRole('combobox').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await ask(/Gabung/)
  await expect(question.getByRole('combobox')).toBeFocused()
})

test('what a shift does leaves the keyboard on its page', async ({ login }) => {
  const page = await (await login(await accountLike('operator1'))).newPage()
  await page.goto('/handover')
  await untilLive(page)
  const desks = page.getByRole('region', { name: 'Meja', exact: true })
  const note = desks.getByRole('textbox', { name: 'Catatan untuk giliran berikutnya' })
  await press(page, desks.getByRole('button', { name: 'Masuk di Meja 3' }), () => expect(note).toBeVisible())
  const words = someAddress('Tidak ada yang tertinggal,')
  await note.fill(words)
  await press(page, desks.getByRole('button', { name: 'Serahkan dan keluar dari Meja 3' }), () => expect(note).toBeHidden())
  const next = await (await login(await accountLike('operator2'))).newPage()
  await next.goto('/handover')
  await untilLive(next)
  const left = next.getByRole('region', { name: 'Yang diserahkan' }).getByRole('listitem').filter({ hasText: words })
  await press(next, left.getByRole('button', { name: 'Sudah saya baca' }), () => expect(left).toContainText('Dibaca oleh'))
})

test('an agency that signs on, a block approved, times kept, a track shown: the keyboard stays', async ({ login, client }) => {
  const operator = await client('operator1')
  const agency = await (await login(await accountLike('bpbd'))).newPage()
  await agency.goto('/agency')
  await untilLive(agency)
  const duty = agency.getByRole('region', { name: 'Giliran jaga' })
  await press(agency, duty.getByRole('button', { name: 'Mulai bertugas' }), () => expect(duty.getByRole('listitem').filter({ hasText: '(Anda)' })).toBeVisible())

  const phone = somePhone()
  for (let n = 0; n < 6; n += 1) await operator.must('POST /calls', { body: { category: 'prank', phone } })
  const page = await (await login('admin')).newPage()
  await page.goto('/blocks')
  await untilLive(page)
  const proposed = page.getByRole('region', { name: 'Menunggu keputusan' }).getByRole('listitem', { name: `berakhiran ${phone.slice(-3)}` }).first()
  const reason = someAddress('Iseng')
  const field = proposed.getByRole('textbox', { name: 'Alasan' })
  await proposed.getByRole('button', { name: 'Setujui blokir' }).press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.type(reason)
  const active = page.getByRole('region', { name: 'Sedang diblokir' }).getByRole('listitem').filter({ hasText: reason })
  await page.keyboard.press('Enter')
  await expect(active).toBeVisible()
  await focusIsKept(page, 'a block approved by Enter')

  await page.goto('/admin/plans')
  await untilLive(page)
  await page.getByRole('region', { name: 'Tangga waktu, menurut prioritas' }).getByRole('button', { name: /Mendesak/ }).click()
  const form = page.getByRole('form', { name: 'Ubah tangga waktu' })
  const time = form.getByRole('group', { name: 'Tiba' }).getByRole('textbox').first()
  await time.fill(String(Number(await time.inputValue()) + 1))
  await press(page, form.getByRole('button', { name: 'Simpan versi baru' }), () => expect(form.getByRole('button', { name: 'Simpan versi baru' })).toBeDisabled())
  const history = page.getByRole('region', { name: 'Riwayat' })
  await press(page, history.getByRole('button', { name: 'Pakai pengaturan awal' }), () => expect(history.getByRole('button', { name: 'Pakai pengaturan awal' })).toHaveCount(0))

  const callsign = 'DMK-17'
  await (await client(null)).must('GET /track', { query: { id: callsign, token: await trackToken(callsign), lat: -0.9, lon: 100.38, timestamp: Date.now() - 60_000, bearing: 0, speed: 20 } })
  await page.goto('/map')
  await untilLive(page)
  await page.getByRole('button', { name: 'Putar ulang jejak' }).click()
  const replay = page.getByRole('region', { name: 'Putar ulang jejak' })
  await replay.getByRole('combobox').fill(callsign)
  await page.keyboard.press('Enter')
  await press(page, replay.getByRole('button', { name: 'Tampilkan' }), () => expect(replay.getByRole('slider')).toBeVisible())
})

test('an alarm that is silenced leaves the keyboard on the page', async ({ open, client }) => {
  await hurryType('evakuasi-hewan', [3, 3, 60])
  const address = someAddress('Jl. Sunyi')
  const map = await open('supervisor', '/map')
  await untilLive(map)
  await openTicket(await client('operator1'), { type: 'evakuasi-hewan', agencies: ['dlh'], address })
  await expect(mapRow(map, address)).toBeVisible()
  const band = map.getByRole('alert').filter({ has: map.getByRole('button', { name: 'Diamkan' }) })
  await press(map, band.getByRole('button', { name: 'Diamkan' }), () => expect(band).toBeHidden())
})

test('what an agency does with a card leaves the keyboard on it, or on the next', async ({ open, client }) => {
  const [operator, agency] = [await client('operator1'), await client('dlh')]
  const page = await open('dlh', '/queue')
  await untilLive(page)
  const tickets = [await openTicket(operator, { agencies: ['dlh'] }), await openTicket(operator, { agencies: ['dlh'] })]
  const [first, second] = tickets.map(({ location }) => card(page, location.address ?? ''))
  if (!first || !second) throw new Error('two tickets were opened')
  await expect(second).toBeVisible()
  const silence = page.getByRole('button', { name: 'Diam', exact: true })
  await press(page, silence, () => expect(silence).toHaveCount(0))

  await takeSteps(agency, tickets[0]!.id, 'dlh', ['accept', 'en-route', 'on-scene'])
  // A hasty second press is not taken for the next step.
  await expect(first.getByRole('button', { name: 'Selesai' })).toBeEnabled()
  await press(page, first.getByRole('button', { name: 'Selesai' }), () => expect(page.getByRole('dialog')).toBeVisible())
  await page.getByRole('dialog').getByRole('button').last().press('Enter')
  await expect(first).toHaveCount(0)
  await focusIsKept(page, 'work ended with a result')

  await second.focus()
  await page.keyboard.press('d')
  const question = page.getByRole('dialog')
  await expect(question.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Space')
  await question.getByRole('button', { name: 'Tolak' }).press('Enter')
  await expect(second).toHaveCount(0)
  await focusIsKept(page, 'a task declined')
})
