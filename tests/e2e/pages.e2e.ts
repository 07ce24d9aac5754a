import type { Page } from '@playwright/test'
import { expectGoodLooks, expectGoodQuestion, expectNoSidewaysScroll, sizes } from '../support/looks.ts'
import { openTicket, somePhone, takeSteps } from '../support/reports.ts'
import { card, drawer, untilLive } from '../support/screens.ts'
import { longTickets, stageBoard } from '../support/staged-board.ts'
import { tabWalk } from '../support/tab-walk.ts'
import { expect, test } from '../support/test.ts'

const screens = [
  { username: 'operator1', path: '/call' },
  { username: 'damkar', path: '/queue' },
  { username: 'supervisor', path: '/map' },
] as const

for (const { username, path } of screens) {
  for (const count of [0, 5, 60]) {
    test(`${path} with ${count} open tickets: no barrier, nothing sideways, dark and light, desk and phone`, async ({ login }) => {
      test.setTimeout(120_000)
      const page = await (await login(username)).newPage()
      await stageBoard(page, longTickets(count))
      await page.goto(path)
      await untilLive(page)
      // axe looks at every element: sixty tickets are no other elements than five.
      if (count < 60) return expectGoodLooks(page, path)
      for (const size of [sizes.wide, sizes.phone, { width: 390, height: 844 }, { width: 1920, height: 1080 }]) {
        await page.setViewportSize(size)
        await expectNoSidewaysScroll(page, `${path} at ${size.width}`)
        // On a wide screen the lists scroll, and what stands around them stays.
        const stands = path !== '/queue' && size.width >= 1280
        if (stands) expect(await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight), `${path} at ${size.width}`).toBe(0)
      }
    })
  }

  test(`${path}: everything is reached with Tab, and shows it`, async ({ login }) => {
    test.setTimeout(90_000)
    const page = await (await login(username)).newPage()
    await stageBoard(page, longTickets(3))
    await page.goto(path)
    await untilLive(page)
    const { unreached, invisible } = await tabWalk(page)
    expect({ unreached, invisible }).toEqual({ unreached: [], invisible: [] })
  })
}

for (const username of ['supervisor', 'admin', 'operator1', 'damkar']) {
  test(`the bar of ${username} is one row on a desk, while it connects, with sounds held back and a block proposed`, async ({ login, client }) => {
    const [operator, phone] = [await client('operator1'), somePhone()]
    for (let n = 0; n < 6; n += 1) await operator.must('POST /calls', { body: { category: 'prank', phone } })
    const page = await (await login(username)).newPage()
    await page.addInitScript(() => Object.defineProperty(navigator, 'userActivation', { value: { isActive: false, hasBeenActive: false } }))
    // It never answers: the page goes on connecting for as long as the test looks.
    await page.routeWebSocket('**/socket.io/**', () => undefined)
    await page.route('**/socket.io/**', () => new Promise(() => undefined))
    const height = async (width: number) => {
      await page.setViewportSize({ width, height: 800 })
      return (await page.getByRole('banner').boundingBox())?.height
    }
    await page.goto('/')
    const bar = page.getByRole('banner')
    await expect(bar.getByText('Menyambung…')).toBeAttached()
    await expect(bar.getByRole('button', { name: 'Izinkan suara' })).toBeAttached()
    if (username === 'supervisor') await expect(bar.getByRole('link', { name: /^Blokir \d/ })).toBeVisible()
    for (const width of [1280, 1366, 1440, 1600, 1920]) expect(await height(width), String(width)).toBeLessThan(60)
  })
}

test('the sign-in page: no barrier, and everything is reached with Tab', async ({ open }) => {
  test.setTimeout(90_000)
  const page = await open(null, '/sign-in')
  await expectGoodLooks(page, 'sign-in')
  const { unreached, invisible } = await tabWalk(page)
  expect({ unreached, invisible }).toEqual({ unreached: [], invisible: [] })
})

test('a page that is not there: no barrier', async ({ open, guard }) => {
  guard.expect(/status of 404/)
  for (const username of [null, 'operator1']) {
    const page = await open(username, '/tidak-ada')
    await expect(page.getByText('Halaman ini tidak ada')).toBeVisible()
    await expectGoodLooks(page, 'not found')
  }
})

const shut = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the ticket panel and its questions, the keys and the palette: no barrier', async ({ open, client }) => {
  test.setTimeout(150_000)
  const operator = await client('operator1')
  const ticket = await openTicket(operator, { agencies: ['damkar', 'dinkes'], caller: { phone: '081234567890', name: 'Ibu Rosna' }, description: 'Asap tebal dari lantai dua' })
  await operator.must('POST /tickets/{id}/notes', { params: { id: ticket.id }, body: { text: 'Kata penelepon, jalan masuk sempit' } })
  await takeSteps(await client('damkar'), ticket.id, 'damkar', ['accept', 'complete'])
  const page = await open('supervisor', `/map?ticket=${ticket.id}`)
  await untilLive(page)
  await expect(drawer(page)).toContainText('jalan masuk sempit')
  await expectGoodLooks(page, 'ticket panel')
  for (const [act, title] of [['Ubah', /Ubah #/], ['Tutup', /Tutup #/], ['Gabung', /Gabung #/], ['Batalkan', /Batalkan #/]] as const) {
    await drawer(page).getByRole('button', { name: act, exact: true }).click()
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await expectGoodQuestion(page, act)
    await shut(page)
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Tombol pintas' })).toBeVisible()
  await expectGoodQuestion(page, 'keys')
  await shut(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(ticket.number.slice(-4))
  await expect(page.getByRole('option', { name: new RegExp(ticket.number.slice(-4)) })).toBeVisible()
  await expectGoodQuestion(page, 'palette')
  await shut(page)
})

test("the questions on an agency's card: no barrier", async ({ open, client }) => {
  test.setTimeout(90_000)
  const ticket = await openTicket(await client('operator1'), { agencies: ['bpbd'], caller: { phone: '081234567890' } })
  const page = await open('bpbd', '/queue')
  const mine = card(page, ticket.location.address ?? '')
  await mine.getByRole('button', { name: 'Lainnya' }).click()
  for (const [act, title] of [['Tolak', /Tolak/], ['Tulis catatan', /Catatan/], ['Pelapor', /Pelapor/]] as const) {
    await mine.getByRole('button', { name: act }).click()
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await expectGoodQuestion(page, act)
    await shut(page)
  }
  await mine.getByRole('button', { name: 'Buka tiket' }).click()
  await expect(drawer(page)).toContainText(ticket.number)
  await expectGoodLooks(page, "the agency's panel")
})
