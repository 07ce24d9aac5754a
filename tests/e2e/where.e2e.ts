import type { Page } from '@playwright/test'
import { intake, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

const mapOf = (page: Page) => page.getByRole('region', { name: 'Peta lokasi' })
const areaLine = (page: Page) => page.getByRole('region', { name: 'Laporan' }).getByText(/^Kel\. /)
const middleOf = async (page: Page) => {
  const box = await mapOf(page).locator('.pick-pin').boundingBox()
  if (!box) throw new Error('the pin is not on the map')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a place as it is said is the first by Enter, the map goes there, and the marker names its kelurahan anew', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  const { where, landmark, type } = intake(page)
  await expect(where).toBeFocused()
  await page.keyboard.type('dakek pasa raya, subalah kida')
  await page.keyboard.press('Enter')
  await expect(type).toBeFocused()
  await expect(where).toHaveValue('Pasar Raya Padang')
  await expect(landmark).toHaveValue('dakek pasa raya, subalah kida')
  await expect(areaLine(page)).toHaveText('Kel. Kampung Jawa, Kec. Padang Barat')
  await expect(mapOf(page).getByText('-0.94970, 100.36050')).toBeVisible()

  // Dragged by the mouse: the words stay, the area is that of the new spot.
  const from = await middleOf(page)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 4 })
  await page.mouse.move(from.x + 150, from.y + 150, { steps: 6 })
  await page.mouse.up()
  await expect(mapOf(page).getByText('-0.94970, 100.36050')).toBeHidden()
  await expect(areaLine(page)).not.toHaveText('Kel. Kampung Jawa, Kec. Padang Barat')
  await expect(where).toHaveValue('Pasar Raya Padang')
  const dragged = await areaLine(page).textContent()

  // By the keyboard: from where it stands, in leaps, and taken with Enter. A leap while the map still glides is none.
  await mapOf(page).locator('.leaflet-container').focus()
  await expect(async () => {
    await page.keyboard.press('Shift+ArrowUp')
    await page.keyboard.press('Enter')
    await expect(areaLine(page)).not.toHaveText(dragged ?? '', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await expect(landmark).toHaveValue('dakek pasa raya, subalah kida')
})

test('a distance and a direction move the point and say that it is reckoned; a position is read, a short link says why it is not', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  const { where, landmark } = intake(page)
  await where.fill('±200 m utara dari basko')
  await page.getByRole('option', { name: /Basko Grand Mall.*titik perkiraan.*Padang Utara/ }).click()
  await expect(landmark).toHaveValue('±200 m utara dari basko')
  await expect(page.getByText('Titik ini dihitung dari Basko Grand Mall: periksa di peta.')).toBeVisible()

  await where.fill('S 0 56 12 E 100 21')
  await page.keyboard.press('Enter')
  await expect(where).toHaveValue('-0.93667, 100.35000')
  await where.fill('https://maps.google.com/maps?q=-0.9471%2C100.3628&z=17')
  await page.keyboard.press('Enter')
  await expect(where).toHaveValue('-0.94710, 100.36280')
  await where.fill('https://maps.app.goo.gl/AbCdEf')
  await expect(page.getByText('Tautan pendek ini hanya terbuka lewat internet.')).toBeVisible()
  await where.fill('geo:-6.2,106.8')
  await expect(page.getByText('Koordinat ini di luar wilayah kota.')).toBeVisible()
})

test('a browser that takes itself to be offline gets no answer to earlier words, and says that the search is not reached', async ({ login, guard }) => {
  guard.expect(/ERR_INTERNET_DISCONNECTED|WebSocket connection to/)
  const context = await login('operator1')
  const page = await context.newPage()
  await page.goto('/call')
  await untilLive(page)
  const { where, landmark } = intake(page)
  await where.fill('plaza andalas')
  await expect(page.getByRole('option', { name: /Plaza Andalas/ }).first()).toBeVisible()
  await context.setOffline(true)
  await where.fill('simpang haru')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Pencarian tempat tidak terjangkau/).first()).toBeVisible()
  await expect(landmark).toHaveValue('')
  await expect(where).toHaveValue('simpang haru')
  await context.setOffline(false)
})

test('a place that does not come holds nothing up: the send shows that it was pressed, and goes to the place', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  await page.route('**/api/v1/places?**', () => undefined)
  const { where, type } = intake(page)
  await expect(where).toBeFocused()
  await page.keyboard.type('pasar siteba')
  await page.keyboard.press('Enter')
  await expect(type).toBeFocused()
  await page.keyboard.type('banjir')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /Mencari tempat/ })).toBeVisible()
  await expect(where).toBeFocused()
  await expect(page.getByText(/Pencarian tempat tidak terjangkau/).first()).toBeVisible()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
