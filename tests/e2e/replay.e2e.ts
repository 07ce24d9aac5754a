import type { Locator, Page } from '@playwright/test'
import { expectGoodLooks } from '../support/looks.ts'
import { openTicket, someAddress } from '../support/reports.ts'
import { card, drawer, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'
import { trackToken } from '../support/track-token.ts'

const panel = (page: Page) => page.getByRole('region', { name: 'Putar ulang jejak' })
const mark = (page: Page) => page.locator('.replay-marker')
const heightOf = async (of: Locator) => Math.round((await of.boundingBox())?.y ?? 0)

/** Moves the slider to an instant, as near as its steps come. */
async function goTo(slider: Locator, at: number) {
  const from = Number(await slider.getAttribute('min'))
  await slider.fill(String(from + Math.round((at - from) / 10_000) * 10_000))
}

test('where a unit was is replayed with its gap; the mark moves along, by keys alone; the live marker goes its own way', async ({ open, client }) => {
  test.setTimeout(120_000)
  const callsign = 'HUB-02'
  const token = await trackToken(callsign)
  const nobody = await client(null)
  const now = Date.now()
  const report = (at: number, lat: number, bearing = 180) => nobody.must('GET /track', { query: { id: callsign, token, lat, lon: 100.38, timestamp: at, bearing, speed: 20 } })
  // Three and three, and nothing for some four minutes between them.
  for (const [index, secondsAgo] of [400, 360, 320, 90, 60, 30].entries()) await report(now - secondsAgo * 1_000, -0.9 - index * 0.01)

  const page = await open('supervisor', `/map?q=${encodeURIComponent(someAddress())}`)
  await untilLive(page)
  await page.getByRole('region', { name: 'Armada' }).getByRole('button', { name: 'Armada', exact: true }).click()
  await page.getByRole('list', { name: 'Armada' }).getByRole('button', { name: callsign }).click()
  await page.getByRole('dialog', { name: callsign }).getByRole('button', { name: 'Putar ulang jejak' }).click()
  await expect(panel(page)).toContainText('BUKAN LANGSUNG')
  await expect(panel(page)).toContainText(callsign)
  await expect(panel(page)).toContainText('6 posisi, 1 celah')
  // Each part of the line begins anew: nothing is drawn over the gap.
  expect((await page.locator('path.replay-line').getAttribute('d'))?.match(/M/g)).toHaveLength(2)

  const slider = panel(page).getByRole('slider', { name: 'Waktu putar ulang' })
  await goTo(slider, now - 400_000 + 6_000)
  await expect(mark(page)).toHaveAttribute('data-age', 'fresh')
  const first = await heightOf(mark(page))
  await goTo(slider, now - 320_000 + 6_000)
  const beforeGap = await heightOf(mark(page))
  expect(beforeGap).toBeGreaterThan(first)
  await goTo(slider, now - 150_000)
  await expect(mark(page)).toHaveAttribute('data-age', 'stale')
  await expect(panel(page)).toContainText(/tanpa posisi 2 m/)
  expect(Math.abs((await heightOf(mark(page))) - beforeGap), 'it waits where it was heard of last').toBeLessThanOrEqual(1)
  await goTo(slider, now - 60_000)
  await expect(panel(page)).toContainText('37 km/jam')
  expect(await heightOf(mark(page))).toBeGreaterThan(beforeGap)

  // The keyboard alone: to the beginning, before anything was heard; on by steps; start and hold.
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(panel(page)).toContainText('belum ada posisi')
  await expect(mark(page)).toHaveCount(0)
  const told = () => slider.getAttribute('aria-valuetext')
  const atStart = await told()
  await page.keyboard.press('ArrowRight')
  await expect.poll(told).not.toBe(atStart)
  await goTo(slider, now - 400_000 + 6_000)
  await panel(page).getByRole('button', { name: '10×' }).press('Enter')
  await slider.focus()
  await page.keyboard.press('Space')
  await expect(panel(page).getByRole('button', { name: 'Jeda' })).toBeVisible()
  await expect.poll(() => heightOf(mark(page))).toBeGreaterThan(first + 1)
  await page.keyboard.press('Space')
  await expect(panel(page).getByRole('button', { name: 'Putar', exact: true })).toBeVisible()
  const held = await told()

  // What is live is another thing, and moves by itself.
  const live = page.locator('.unit-marker').filter({ hasText: callsign })
  await expect(live).toHaveAttribute('data-heading', '180')
  await report(Date.now(), -0.93, 90)
  await expect(live).toHaveAttribute('data-heading', '90')
  expect(await told()).toBe(held)
  await expect(panel(page)).toContainText('6 posisi')

  await page.reload()
  await expect(panel(page)).toContainText('6 posisi, 1 celah')
  await panel(page).getByRole('button', { name: 'Tutup putar ulang' }).click()
  await expect(panel(page)).toHaveCount(0)
  await expect(page.locator('path.replay-line')).toHaveCount(0)
  await expect(mark(page)).toHaveCount(0)
  expect(new URL(page.url()).search).not.toMatch(/replay|from|to=/)
})

test('a ticket leads to the replay of its unit over its own time; what is typed wrong is named; no barrier', async ({ open, client }) => {
  test.setTimeout(180_000)
  const callsign = 'DMK-16'
  const token = await trackToken(callsign)
  const [nobody, operator, agency] = [await client(null), await client('operator1'), await client('damkar')]
  const ticket = await openTicket(operator)
  const unit = (await agency.must('GET /units')).items.find((one) => one.callsign === callsign)!
  await agency.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: ticket.id, agency: 'damkar', action: 'accept' }, body: { unitId: unit.id } })
  await nobody.must('GET /track', { query: { id: callsign, token, lat: -0.91, lon: 100.37 } })
  // Of the time before the ticket it shows nothing.
  await nobody.must('GET /track', { query: { id: callsign, token, lat: -0.95, lon: 100.37, timestamp: Date.now() - 600_000 } })
  const page = await open('supervisor', `/map?ticket=${ticket.id}`)
  await untilLive(page)
  await drawer(page).getByRole('button', { name: `Putar ulang jejak ${callsign}` }).click()
  await expect(panel(page)).toContainText('1 posisi, tanpa celah')
  await expect(mark(page)).toHaveCount(1)
  await expectGoodLooks(page, 'replay')
  await drawer(page).getByRole('button', { name: 'Tutup panel tiket' }).click()

  await panel(page).getByRole('button', { name: 'Ubah' }).click()
  await panel(page).getByRole('textbox', { name: 'Dari' }).fill('25:00')
  await panel(page).getByRole('button', { name: 'Tampilkan' }).click()
  await expect(panel(page)).toContainText('Tulis jam seperti 14:02.')
  await panel(page).getByRole('textbox', { name: 'Dari' }).fill('00:00')
  await panel(page).getByRole('textbox', { name: 'Sampai' }).fill('13:00')
  await panel(page).getByRole('button', { name: 'Tampilkan' }).click()
  await expect(panel(page)).toContainText('Paling lama 12 jam.')
  await expectGoodLooks(page, 'replay form')
  // A day on which nothing was kept.
  await panel(page).getByLabel('Tanggal').fill('2020-01-01')
  await panel(page).getByRole('textbox', { name: 'Sampai' }).fill('06:00')
  await panel(page).getByRole('button', { name: 'Tampilkan' }).click()
  await expect(panel(page)).toContainText('Tidak ada posisi tersimpan pada waktu ini.')
  await expect(page.locator('path.replay-line')).toHaveCount(0)
})

test('an agency replays its own unit beside its queue, and comes back to the ticket', async ({ open, client }) => {
  test.setTimeout(120_000)
  const callsign = 'DMK-13'
  const token = await trackToken(callsign)
  const [nobody, operator, agency] = [await client(null), await client('operator1'), await client('damkar')]
  const ticket = await openTicket(operator)
  const unit = (await agency.must('GET /units')).items.find((one) => one.callsign === callsign)!
  await agency.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: ticket.id, agency: 'damkar', action: 'accept' }, body: { unitId: unit.id } })
  await nobody.must('GET /track', { query: { id: callsign, token, lat: -0.92, lon: 100.37 } })
  const page = await open('damkar', '/queue')
  await untilLive(page)
  await card(page, ticket.location.address ?? '').focus()
  await page.keyboard.press('o')
  await drawer(page).getByRole('button', { name: `Putar ulang jejak ${callsign}` }).click()
  const replay = page.getByRole('complementary', { name: /Putar ulang jejak/ })
  await expect(replay).toContainText('BUKAN LANGSUNG')
  await expect(replay).toContainText('1 posisi, tanpa celah')
  await expect(mark(page)).toHaveCount(1)
  await expectGoodLooks(page, 'replay at the queue')
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toContainText(ticket.number)
})

test('who may not see where units were is offered no replay, not even by the address', async ({ open }) => {
  const page = await open('operator1', '/map?replay=01930000-0000-7000-8000-000000000001')
  await untilLive(page)
  await expect(page.getByRole('region', { name: 'Armada' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Putar ulang jejak' })).toHaveCount(0)
  await expect(panel(page)).toHaveCount(0)
})
