import type { Page } from '@playwright/test'
import { openTicket, someAddress } from '../support/reports.ts'
import { drawer, mapRow, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

/** The marker of a ticket; on the map the address of the filter leaves it alone, so that nothing is gathered with it. */
const marker = (page: Page, number: string) => page.getByRole('region', { name: 'Peta', exact: true }).getByRole('button', { name: new RegExp(number) })
const onlyOf = (address: string) => `/map?q=${encodeURIComponent(address)}`

test('a ticket appears as marker and as row, and choosing one chooses the other', async ({ open, client }) => {
  const address = someAddress('Jl. Penanda')
  const page = await open('supervisor', onlyOf(address))
  await untilLive(page)
  const ticket = await openTicket(await client('operator1'), { address })
  await expect(mapRow(page, address)).toBeVisible()
  await expect(marker(page, ticket.number)).toBeVisible()

  await marker(page, ticket.number).click()
  await expect(mapRow(page, address)).toHaveAttribute('aria-current', 'true')
  await expect(drawer(page)).toContainText(ticket.number)
  await page.keyboard.press('Escape')
  await expect(drawer(page)).toBeHidden()
  await expect(mapRow(page, address)).not.toHaveAttribute('aria-current', 'true')

  await mapRow(page, address).click()
  await expect(page).toHaveURL(new RegExp(`ticket=${ticket.id}`))
  await expect(drawer(page)).toContainText(ticket.number)
  await expect(marker(page, ticket.number)).toHaveAttribute('aria-pressed', 'true')
})

test('a closed ticket leaves the map', async ({ open, client }) => {
  const address = someAddress('Jl. Tutup')
  const operator = await client('operator1')
  const ticket = await openTicket(operator, { address, agencies: [] })
  const page = await open('supervisor', onlyOf(address))
  await expect(marker(page, ticket.number)).toBeVisible()
  await operator.must('POST /tickets/{id}/close', { params: { id: ticket.id }, body: { disposition: 'ditangani' } })
  await expect(marker(page, ticket.number)).toHaveCount(0)
  await expect(mapRow(page, address)).toHaveCount(0)
})

test('filters stand in the address, narrow map and list, and survive a reload', async ({ open, client }) => {
  const operator = await client('operator1')
  const street = someAddress('Jl. Saring')
  const critical = await openTicket(operator, { address: `${street} kritis`, priority: 1 })
  const routine = await openTicket(operator, { address: `${street} biasa`, priority: 3 })
  const page = await open('supervisor', onlyOf(street))
  await expect(mapRow(page, `${street} kritis`)).toBeVisible()
  await expect(mapRow(page, `${street} biasa`)).toBeVisible()
  await page.getByRole('button', { name: /^Saring/ }).click()
  await page.getByRole('region', { name: 'Saringan tiket' }).getByRole('button', { name: 'Biasa' }).click()
  for (const again of [false, true]) {
    if (again) await page.reload()
    await expect(page).toHaveURL(/priority=3/)
    await expect(mapRow(page, `${street} biasa`)).toBeVisible()
    await expect(mapRow(page, `${street} kritis`)).toHaveCount(0)
    await expect(marker(page, routine.number)).toBeVisible()
    await expect(marker(page, critical.number)).toHaveCount(0)
  }
})

for (const [username, path, name] of [['supervisor', '/map', 'Peta'], ['operator1', '/call', 'Peta lokasi']] as const) {
  test(`the city is drawn on ${path}, with no other host to be had`, async ({ open }) => {
    const page = await open(username, path)
    const colours = () =>
      page.getByRole('region', { name, exact: true }).evaluate((region) => {
        const seen = new Set<number>()
        for (const canvas of region.querySelectorAll('canvas')) {
          // Read from a copy: reading the map's own canvas again and again makes the browser complain about the map.
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!
          copy.drawImage(canvas, 0, 0)
          const { data } = copy.getImageData(0, 0, canvas.width, canvas.height)
          for (let at = 0; at < data.length; at += 4 * 97) if (data[at + 3]! > 0) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
        }
        return seen.size
      })
    // Land, sea, borders, roads and lettering: a map that failed to load has one colour or none.
    await expect.poll(colours, { timeout: 15_000 }).toBeGreaterThan(8)
  })
}
