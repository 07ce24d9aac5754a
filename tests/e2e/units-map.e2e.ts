import type { Page } from '@playwright/test'
import type { UnitPosition } from '#contracts/socket.ts'
import type { Unit } from '#contracts/unit.ts'
import { expectGoodLooks } from '../support/looks.ts'
import { openTicket, someAddress } from '../support/reports.ts'
import { drawer, untilLive } from '../support/screens.ts'
import { stageBoard } from '../support/staged-board.ts'
import { expect, test } from '../support/test.ts'
import { trackToken } from '../support/track-token.ts'

const marker = (page: Page, callsign: string) => page.locator('.unit-marker').filter({ hasText: callsign })
const placeOf = async (page: Page, callsign: string) => {
  const box = await marker(page, callsign).boundingBox()
  return box && { x: Math.round(box.x), y: Math.round(box.y) }
}

test('a tracker reports: the unit moves and turns on the map, another agency hears nothing of it, its card opens its task', async ({ open, client }) => {
  const callsign = 'HUB-01'
  const token = await trackToken(callsign)
  const [nobody, agency, operator] = [await client(null), await client('dishub'), await client('operator1')]
  const report = (lat: number, bearing: number) =>
    nobody.must('GET /track', { query: { id: callsign, token, lat, lon: 100.38, timestamp: Date.now(), bearing, speed: 20 } })
  await report(-0.93, 0)
  const page = await open('supervisor', `/map?q=${encodeURIComponent(someAddress())}`)
  await untilLive(page)
  await expect(marker(page, callsign)).toHaveAttribute('data-heading', '0')
  const before = await placeOf(page, callsign)
  await report(-0.938, 90)
  await expect(marker(page, callsign)).toHaveAttribute('data-heading', '90')
  await expect.poll(async () => (await placeOf(page, callsign))!.y > before!.y + 10).toBe(true)

  const ticket = await openTicket(operator, { type: 'kemacetan', agencies: ['dishub'] })
  const unit = (await agency.must('GET /units')).items.find((one) => one.callsign === callsign)!
  await agency.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id: ticket.id, agency: 'dishub', action: 'accept' }, body: { unitId: unit.id } })
  await expect(marker(page, callsign)).toHaveAttribute('data-task', 'true')
  await page.getByRole('region', { name: 'Armada' }).getByRole('button', { name: 'Armada' }).click()
  await page.getByRole('list', { name: 'Armada' }).getByRole('button', { name: callsign }).click()
  const card = page.getByRole('dialog', { name: callsign })
  await expect(card).toContainText('37 km/jam')
  await expect(card).toContainText('Ditugaskan')
  await card.getByRole('button', { name: /Buka tiket/ }).click()
  await expect(drawer(page)).toContainText(ticket.number)

  const others = (await (await client('dlh')).must('GET /units')).items
  expect(others.map((one) => one.callsign)).not.toContain(callsign)
})

const ids = (index: number) => `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`
const staged = (count: number, at: string): Unit[] =>
  Array.from({ length: count }, (_, index) => ({
    id: ids(index), agency: index % 2 ? 'damkar' : 'polisi', callsign: `UJI-${String(index + 1).padStart(3, '0')}`, kind: index % 2 ? 'pemadam' : 'patroli', base: 'Pos 1',
    status: 'available', statusAt: at, outReason: null, crew: {}, basePosition: null, task: null,
    position: { lat: -0.84 - (index % 14) * 0.02, lng: 100.34 + Math.floor(index / 14) * 0.015, at, heading: 45, speed: 8 },
  }))

/** The map with these units and no others, whose positions the test sends itself. */
async function stageUnits(page: Page, units: readonly Unit[]) {
  await stageBoard(page, [])
  await page.route('**/api/v1/units', (route) => route.fulfill({ json: { items: units } }))
  let send: (positions: readonly UnitPosition[]) => void = () => undefined
  await page.routeWebSocket('**/socket.io/**', (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => {
      if (!/^42\["(event|reset|positions)"/.test(String(message))) socket.send(message)
    })
    send = (positions) => socket.send(`42${JSON.stringify(['positions', positions])}`)
  })
  return (positions: readonly UnitPosition[]) => send(positions)
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

test('a position grows old in sight: its marker fades and says its age, then the unit is lost; the list says the same', async ({ login }) => {
  const page = await (await login('supervisor')).newPage()
  // Whatever the machine needs: the first stays fresh, the second turns old while one looks, the others have.
  const ages = [minutesAgo(-20), minutesAgo(0.8), minutesAgo(5), minutesAgo(25), minutesAgo(200)]
  const units = ages.map((at, index) => staged(5, at)[index]!)
  const send = await stageUnits(page, units)
  await page.goto('/map')
  const unit = (index: number) => page.locator(`[data-unit="${ids(index)}"]`)
  await page.getByRole('region', { name: 'Armada' }).getByRole('button', { name: 'Armada' }).click()
  const row = (index: number) => page.getByRole('list', { name: 'Armada' }).getByRole('button', { name: units[index]!.callsign })
  await expect(unit(0)).toHaveAttribute('data-age', 'fresh')
  await expect(row(0)).toContainText('baru saja')
  await expect(unit(1)).toHaveAttribute('data-age', 'stale', { timeout: 20_000 })
  await expect(unit(1)).toContainText(/\d mnt/)
  await expect(unit(2)).toContainText(/UJI-003[5-9] mnt/)
  await expect(row(2)).toContainText(/[5-9] mnt/)
  await expect(unit(3)).toHaveAttribute('data-age', 'lost')
  await expect(unit(3)).toContainText(/hilang 2\d mnt/)
  await expect(row(3)).toContainText(/hilang 2\d mnt/)
  await expect(row(4)).toContainText('hilang 3 j')
  await expect(unit(4)).toHaveCount(0)
  await untilLive(page)
  send([{ unitId: ids(4), lat: -0.93, lng: 100.37, at: minutesAgo(-20), heading: 180, speed: 3 }])
  await expect(unit(4)).toHaveAttribute('data-age', 'fresh')
  await expect(unit(4)).toHaveAttribute('data-heading', '180')
  await expect(row(4)).toContainText('baru saja')
})

test('two hundred moving units change where their markers stand, and nothing else of the page', async ({ login }) => {
  const page = await (await login('supervisor')).newPage()
  // Of the future, so that none grows old here however slow the machine is.
  const units = staged(200, minutesAgo(-20))
  const send = await stageUnits(page, units)
  await page.goto('/map')
  await untilLive(page)
  await expect(page.locator('.unit-marker')).toHaveCount(200)
  await page.evaluate(() => {
    const changes: string[] = []
    Object.assign(window, { siagaChanges: changes })
    new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) {
        const element = target instanceof Element ? target : target.parentElement
        if (element?.closest('.unit-marker')) changes.push(`${type} ${attributeName ?? ''}`)
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  const moved = units.map(({ id, position }) => ({ unitId: id, lat: position!.lat + 0.002, lng: position!.lng, at: minutesAgo(-30), heading: 45, speed: 8 }))
  const first = page.locator(`[data-unit="${ids(0)}"]`)
  const before = await first.getAttribute('style')
  send(moved)
  await expect.poll(() => first.getAttribute('style')).not.toBe(before)
  const changes = await page.evaluate(() => (window as unknown as { siagaChanges: string[] }).siagaChanges)
  expect([...new Set(changes)]).toEqual(['attributes style'])
})

test('units and their card: no barrier, and they go when the filter says so', async ({ login }) => {
  test.setTimeout(90_000)
  const page = await (await login('supervisor')).newPage()
  await stageUnits(page, staged(12, minutesAgo(-20)))
  await page.goto('/map')
  await untilLive(page)
  await expect(page.locator('.unit-marker')).toHaveCount(12)
  await page.getByRole('region', { name: 'Armada' }).getByRole('button', { name: 'Armada' }).click()
  await expectGoodLooks(page, 'units')
  await page.locator(`[data-unit="${ids(3)}"]`).click()
  await expect(page.getByRole('dialog', { name: 'UJI-004' })).toContainText('29 km/jam')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto('/map?units=off')
  await untilLive(page)
  await expect(page.locator('.unit-marker')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Armada' })).toHaveCount(0)
})
