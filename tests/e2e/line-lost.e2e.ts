import { lineComplaints, loseAnswers } from '../support/line.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { openTicket, someAddress } from '../support/reports.ts'
import { card, intake, mapRow, typeReport, untilLive } from '../support/screens.ts'
import { isStillMarked, mark } from '../support/stopwatch.ts'
import { expect, test } from '../support/test.ts'

const report = (address: string) => ({ place: 'pasar raya', address, type: 'banjir', description: 'Air setinggi lutut' })
const waits = /Belum terkirim, \d{2}:\d{2}: Banjir/

test.describe('a line that is lost', () => {
  for (const [username, path] of [['supervisor', '/map'], ['damkar', '/queue']] as const) {
    test(`${path} says so within seconds, and has what it missed once it is back`, async ({ login, client, guard }) => {
      guard.expect(lineComplaints)
      const context = await login(username)
      const { page, line } = await pageOnLine(context, path)
      await mark(page)
      const address = someAddress('Jl. Terputus')

      await line.cut()
      await expect(page.getByRole('alert').filter({ hasText: /TIDAK LANGSUNG sejak \d{2}[:.]\d{2}[:.]\d{2}/ })).toBeVisible({ timeout: 8000 })
      await expect(page.getByRole('banner').getByText('Terputus')).toBeVisible()
      const ticket = await openTicket(await client('operator1'), { agencies: ['damkar'], address })
      await expect(page.getByText(address)).toHaveCount(0)

      await line.mend()
      await untilLive(page)
      await expect(page.getByText(/TIDAK LANGSUNG/)).toHaveCount(0)
      await expect(path === '/map' ? mapRow(page, address) : card(page, address)).toBeVisible()
      await (await client('supervisor')).must('POST /tickets/{id}/cancel', { params: { id: ticket.id }, body: { reason: 'Selesai diuji' } })
      await expect(path === '/map' ? mapRow(page, address) : card(page, address)).toBeHidden()
      expect(await isStillMarked(page)).toBe(true)
    })
  }
})

test('steps taken at the desk of an agency without a line wait in sight and go by themselves, in order, with their times', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  const operator = await client('operator1')
  const [taken, declined] = [await openTicket(operator, { agencies: ['satpolpp'], address: someAddress('Jl. Diterima') }), await openTicket(operator, { agencies: ['satpolpp'], address: someAddress('Jl. Ditolak') })]
  const { page, line } = await pageOnLine(await login('satpolpp'), '/queue')
  const [mine, other] = [card(page, taken.location.address ?? ''), card(page, declined.location.address ?? '')]
  await expect(mine).toBeVisible()
  await line.cut()
  const pressedAt = Date.now()
  await mine.getByRole('button', { name: 'Terima' }).click()
  await expect(mine.getByRole('region', { name: '1 belum terkirim' })).toContainText(/Terima, \d{2}/)
  await expect(mine.getByRole('region')).toContainText('terkirim sendiri')
  // The work goes on meanwhile.
  const depart = mine.getByRole('button', { name: 'Berangkat' })
  await expect(depart).not.toHaveAttribute('aria-disabled', 'true')
  await depart.click()
  await expect(mine.getByRole('region', { name: '2 belum terkirim' })).toContainText(/Berangkat, \d{2}/)
  await other.focus()
  await page.keyboard.press('d')
  await page.getByRole('radio', { name: 'Di luar wilayah' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click()
  await expect(other.getByRole('region', { name: '1 belum terkirim' })).toContainText(/Tolak, \d{2}/)
  await expect(page.getByRole('alert').filter({ hasText: /TIDAK LANGSUNG sejak .* · 3 belum terkirim/ })).toBeVisible({ timeout: 8000 })
  expect((await operator.must('GET /tickets/{id}', { params: { id: taken.id } })).ticket.version).toBe(1)

  await line.mend()
  await expect(page.getByText(/belum terkirim/)).toHaveCount(0, { timeout: 20_000 })
  await expect(other).toHaveCount(0)
  await expect(mine).toContainText('Menuju lokasi')
  const { ticket } = await operator.must('GET /tickets/{id}', { params: { id: taken.id } })
  expect(ticket.assignments).toMatchObject([{ status: 'en_route' }])
  expect(Math.abs(Date.parse(ticket.assignments[0]?.acceptedAt ?? '') - pressedAt)).toBeLessThan(2000)
  const { items } = await operator.must('GET /tickets/{id}/timeline', { params: { id: taken.id } })
  expect(items.map(({ kind }) => kind)).toEqual(['ticket.opened', 'assignment.accepted', 'assignment.departed'])
  expect((await operator.must('GET /tickets/{id}', { params: { id: declined.id } })).ticket.assignments).toMatchObject([{ status: 'declined', reason: 'out-of-area' }])
})

test('a step at the desk of an agency that came too late is shown until it is read', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  guard.expect(/status of 404/)
  const operator = await client('operator1')
  const { id, location } = await openTicket(operator, { agencies: ['satpolpp', 'damkar'], address: someAddress('Jl. Terlambat') })
  const { page, line } = await pageOnLine(await login('satpolpp'), '/queue')
  const mine = card(page, location.address ?? '')
  await expect(mine).toBeVisible()
  await line.cut()
  await mine.getByRole('button', { name: 'Terima' }).click()
  await expect(mine.getByRole('region', { name: '1 belum terkirim' })).toBeVisible()
  await operator.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id, agency: 'satpolpp', action: 'withdraw' }, body: {} })
  await line.mend()
  const refused = page.getByRole('alert').filter({ hasText: 'sudah ditarik' })
  await expect(refused).toContainText(location.address ?? '', { timeout: 20_000 })
  await expect(mine).toHaveCount(0)
  await refused.getByRole('button', { name: 'Saya mengerti' }).click()
  await expect(refused).toHaveCount(0)
})

test('a half-typed call survives a reload', async ({ open }) => {
  const page = await open('operator1', '/call')
  const address = someAddress('Jl. Setengah')
  await typeReport(page, report(address))
  await intake(page).phone.fill('0812 3456 7890')
  await page.reload()
  const fields = intake(page)
  await expect(fields.address).toHaveValue(address)
  await expect(fields.where).toHaveValue(/Pasar Raya/)
  await expect(fields.type).toHaveValue('Banjir')
  await expect(fields.phone).toHaveValue('0812 3456 7890')
  await expect(fields.description).toHaveValue('Air setinggi lutut')
})

test('pressing Ctrl+Enter twice makes one ticket', async ({ open, client }) => {
  const page = await open('operator1', '/call')
  const address = someAddress('Jl. Dua Kali')
  await typeReport(page, report(address))
  await page.keyboard.down('Control')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.up('Control')
  await expect(page.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung')
  const { items } = await (await client('operator1')).must('GET /tickets', { query: { q: address } })
  expect(items).toHaveLength(1)
})

for (const arrives of [false, true]) {
  test(`a report that got no answer waits in sight and goes by itself, once, with its time (${arrives ? 'the answer was lost' : 'the request was lost'})`, async ({ login, client, guard }) => {
    guard.expect(lineComplaints)
    const context = await login('operator1')
    const { page, line } = await pageOnLine(context, '/call')
    const address = someAddress('Jl. Kirim Ulang')
    const began = Date.now()
    await typeReport(page, report(address))
    const typed = Date.now()

    if (!arrives) await line.cut()
    const mend = arrives ? await loseAnswers(page, line) : line.mend
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: waits })).toBeVisible({ timeout: 15_000 })
    await expect(page.getByRole('region', { name: '1 belum terkirim' })).toContainText(address)
    // The form is free for the next caller.
    await expect(intake(page).where).toBeFocused()
    await expect(intake(page).address).toHaveValue('')
    await expect(page.getByRole('alert').filter({ hasText: /TIDAK LANGSUNG sejak .* · 1 belum terkirim/ })).toBeVisible({ timeout: 8000 })

    await mend()
    await expect(page.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung', { timeout: 15_000 })
    await expect(page.getByText(waits)).toHaveCount(0)
    await expect(page.getByRole('region', { name: '1 belum terkirim' })).toHaveCount(0)
    const { items } = await (await client('operator1')).must('GET /tickets', { query: { q: address } })
    expect(items.map(({ description }) => description)).toEqual(['Air setinggi lutut'])
    const openedAt = Date.parse(items[0]?.openedAt ?? '')
    expect(openedAt).toBeGreaterThan(began - 1000)
    expect(openedAt).toBeLessThan(typed + 1000)
  })
}

test('a report that waits can be changed before it goes', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  const context = await login('operator1')
  const { page, line } = await pageOnLine(context, '/call')
  const address = someAddress('Jl. Berubah')
  await typeReport(page, report(address))
  await line.cut()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('region', { name: '1 belum terkirim' }).getByRole('button', { name: 'Ubah' }).click()
  await expect(intake(page).address).toHaveValue(address)
  await intake(page).description.fill('Air setinggi dada')
  await page.keyboard.press('Control+Enter')
  await expect(intake(page).address).toHaveValue('', { timeout: 15_000 })
  await line.mend()
  await expect(page.getByRole('region', { name: '1 belum terkirim' })).toHaveCount(0, { timeout: 15_000 })
  const operator = await client('operator1')
  await expect
    .poll(async () => (await operator.must('GET /tickets', { query: { q: address } })).items.map(({ description }) => description))
    .toEqual(['Air setinggi dada'])
})
