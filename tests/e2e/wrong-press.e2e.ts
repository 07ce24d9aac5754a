import { lineComplaints } from '../support/line.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { somePhone } from '../support/reports.ts'
import { intake, untilLive } from '../support/screens.ts'
import { longTickets, stageBoard } from '../support/staged-board.ts'
import { expect, test } from '../support/test.ts'

test('Back closes the open ticket and stays on the page', async ({ login }) => {
  const page = await (await login('damkar')).newPage()
  await stageBoard(page, longTickets(3))
  await page.route('**/api/v1/tickets/**', (route) => route.fulfill({ json: { items: [] } }))
  await page.goto('/queue')
  await untilLive(page)
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('complementary')).toBeHidden()
  await expect(page.getByRole('list', { name: 'Penugasan' })).toBeVisible()
})

test('a notice in passing leaves the keys of the desk alone', async ({ login, guard }) => {
  guard.expect(lineComplaints)
  const context = await login('operator1')
  const { page, line } = await pageOnLine(context, '/call')
  await intake(page).description.fill('Asap tebal')
  await line.cut()
  await expect(page.getByText(/TIDAK LANGSUNG/)).toBeVisible({ timeout: 8000 })
  await line.mend()
  await expect(page.getByText('Tersambung kembali', { exact: false })).toBeVisible({ timeout: 15_000 })
  await page.keyboard.press('F2')
  await expect(intake(page).description).toHaveValue('')
})

test('a place looked for in vain does not leave the ticket at the place before', async ({ login }) => {
  const page = await (await login('operator1')).newPage()
  await page.goto('/call')
  await untilLive(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/tickets')) sent.push(request.url())
  })
  const { where, type } = intake(page)
  await page.keyboard.type('pasar raya')
  await page.keyboard.press('Enter')
  await expect(type).toBeFocused()
  await page.keyboard.type('banjir')
  await page.keyboard.press('Enter')
  await expect(where).toHaveValue('Pasar Raya Padang')
  await where.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('zzqqxx')
  await page.keyboard.press('Control+Enter')
  await expect(where).toBeFocused()
  await expect(page.getByText(/Titik yang lama masih terpasang/).first()).toBeVisible()
  expect(sent).toEqual([])
})

test('words for another place ask once before the earlier point is sent', async ({ login, guard }) => {
  guard.expect(lineComplaints)
  const page = await (await login('operator1')).newPage()
  await page.goto('/call')
  await untilLive(page)
  let sent = 0
  await page.route('**/api/v1/tickets', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    sent += 1
    return route.abort()
  })
  const { where, type } = intake(page)
  await page.keyboard.type('pasar raya')
  await page.keyboard.press('Enter')
  await expect(type).toBeFocused()
  await page.keyboard.type('banjir')
  await page.keyboard.press('Enter')
  await expect(where).toHaveValue('Pasar Raya Padang')
  await where.fill('zzqqxx')
  await expect(page.getByText('Tidak ditemukan', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Kirim/ }).click()
  await expect(page.getByText(/kirim sekali lagi untuk tetap memakainya/).first()).toBeVisible()
  expect(sent).toBe(0)
  await page.getByRole('button', { name: /^Kirim/ }).click()
  await expect.poll(() => sent).toBe(1)
})

test('words typed after the name are the description, also on the way over the tick of a call back', async ({ login }) => {
  const page = await (await login('operator1')).newPage()
  await page.goto('/call')
  await untilLive(page)
  const { phone, description } = intake(page)
  await phone.fill(somePhone())
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bu Mar')
  await page.keyboard.press('Tab')
  await page.keyboard.type('asap tebal dari atap')
  await expect(description).toHaveValue('asap tebal dari atap')
  await expect(page.getByRole('checkbox', { name: /Minta dikabari/ })).not.toBeChecked()
})

test('the list under a field never lies over what is typed, also when a band moves the page', async ({ login, guard }) => {
  guard.expect(lineComplaints)
  const { page, line } = await pageOnLine(await login('operator1'), '/call')
  const { where } = intake(page)
  await where.pressSequentially('pasar')
  const list = page.getByRole('listbox')
  await expect(list).toBeVisible()
  const before = await where.boundingBox()
  await line.cut()
  await expect(page.getByText(/TIDAK LANGSUNG/)).toBeVisible({ timeout: 10_000 })
  await expect(async () => {
    const [field, hanging] = [await where.boundingBox(), await list.boundingBox()]
    if (!field || !hanging || !before) throw new Error('the field and its list are there')
    expect(field.y, 'the band moved the field').toBeGreaterThan(before.y)
    expect(hanging.y >= field.y + field.height || hanging.y + hanging.height <= field.y).toBe(true)
  }).toPass()
})
