import { someAddress } from '../support/reports.ts'
import { intake, typeReport, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

/** Day and time of day in the city two hours ago, and the instant they are. */
function twoHoursAgo() {
  const at = new Date(Math.floor((Date.now() - 2 * 3_600_000) / 60_000) * 60_000)
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString()
  return { at, day: local.slice(0, 10), time: local.slice(11, 16) }
}

test('sheets are copied one after the other by the keyboard, each with the time written on it', async ({ open, client }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  const written = twoHoursAgo()
  const [time, day] = [page.getByLabel('Jam di kertas'), page.getByLabel('Tanggal di kertas')]
  await page.keyboard.press('F4')
  await expect(time).toBeFocused()
  await page.keyboard.type(written.time)
  await day.fill(written.day)
  await intake(page).where.focus()
  const address = someAddress('Jl. Kertas')
  await typeReport(page, { place: 'pasar raya', address, type: 'banjir', description: 'Disalin dari kertas' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung')

  // The next sheet: the same day, a time of its own, and nothing goes without one.
  await expect(time).toBeFocused()
  await expect(time).toHaveValue('')
  await expect(day).toHaveValue(written.day)
  await intake(page).where.focus()
  await typeReport(page, { place: 'plaza andalas', address: someAddress('Jl. Kertas'), type: 'banjir' })
  await page.keyboard.press('Control+Enter')
  await expect(time).toBeFocused()
  await expect(time).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await expect(intake(page).address).not.toHaveValue('')

  const { items } = await (await client('operator1')).must('GET /tickets', { query: { q: address } })
  expect(items.map(({ openedAt }) => openedAt)).toEqual([written.at.toISOString()])
})

test('what is typed at once after the key goes into the time on the paper, not into the field of before', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  // Not waited for: the keys follow each other as fast as the browser takes them.
  const toggled = page.keyboard.press('F4')
  await page.keyboard.type('0502')
  await toggled
  await expect(page.getByLabel('Jam di kertas')).toHaveValue('0502')
  await expect(intake(page).where).toHaveValue('')
})

test('the palette leads to the paper mode', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('kertas')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Jam di kertas')).toBeFocused()
})
