import type { Page } from '@playwright/test'
import { laneKeys } from '../../src/features/intake/lane.ts'
import type { HttpClient } from '../support/http-client.ts'
import { expectGoodLooks } from '../support/looks.ts'
import { openTicket, someAddress, somePhone } from '../support/reports.ts'
import { drawer, intake, untilLive } from '../support/screens.ts'
import { expect, test } from '../support/test.ts'

/** Counts the keys that are pressed on the page from now on; modifiers are held, not pressed. */
async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { keysPressed: number }
    counted.keysPressed = 0
    const modifiers = ['Alt', 'Control', 'Shift', 'Meta']
    document.addEventListener('keydown', (event) => { if (!modifiers.includes(event.key)) counted.keysPressed += 1 }, { capture: true })
  })
  return () => page.evaluate(() => (window as unknown as { keysPressed: number }).keysPressed)
}

const desk = async (open: (username: string, path: string) => Promise<Page>) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  await expect(intake(page).where).toBeFocused()
  return page
}

const countOf = async (client: HttpClient, category: string, since: string) =>
  (await client.must('GET /calls/summary', { query: { since } })).counts.find((one) => one.category === category)?.count ?? 0

/** A number with enough pranks for a block to be proposed. */
async function misuse(client: HttpClient, times = 6): Promise<string> {
  const phone = somePhone()
  for (let n = 0; n < times; n += 1) await client.must('POST /calls', { body: { category: 'prank', phone } })
  return phone
}

const typePhone = async (page: Page, phone: string) => {
  await intake(page).phone.focus()
  await page.keyboard.type(phone)
}

test.describe('the lane', () => {
  const plain = ['prank', 'hening', 'salah-sambung', 'terputus', 'informasi', 'uji-coba'] as const
  for (const category of plain) {
    test(`${category} closes in two keys and is counted`, async ({ open, client }) => {
      const since = new Date().toISOString()
      const operator = await client('operator1')
      const page = await desk(open)
      const letter = laneKeys.find((key) => key.category === category)?.letter ?? ''
      const pressed = await countKeys(page)
      await page.keyboard.press(`Alt+${letter}`)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status').filter({ hasText: 'tercatat pukul' })).toBeVisible()
      expect(await pressed()).toBeLessThanOrEqual(2)
      // Another worker may log the same category as the same operator: at least this one is there.
      expect(await countOf(operator, category, since)).toBeGreaterThanOrEqual(1)
      await expect(page.getByRole('button', { name: new RegExp(`^${letter} `) })).toContainText(/\d/)
      await expect(intake(page).where).toBeFocused()
    })
  }
})

test.describe('a silent call', () => {
  test('is checked first, stays while one types elsewhere, and is logged with what was done', async ({ open, client }) => {
    const page = await desk(open)
    const panel = page.getByRole('region', { name: 'Panggilan hening' })
    await page.keyboard.press('Alt+H')
    await expect(panel).toContainText('Tekan satu tombol bila butuh bantuan')
    await expect(panel.getByRole('timer')).toHaveText(/[1-9]\d* d/)
    await page.keyboard.press('1')
    await page.keyboard.press('3')
    await expect(panel.getByRole('button', { pressed: true })).toHaveCount(2)
    await expectGoodLooks(page, 'silent check')
    await page.keyboard.type('pasar')
    await expect(panel).toBeVisible()
    await intake(page).where.fill('')
    await page.keyboard.press('Alt+H')
    await page.keyboard.press('Enter')
    await expect(panel).toHaveCount(0)
    const operator = await client('operator1')
    await expect
      .poll(async () => {
        const { head } = await operator.must('GET /board')
        const { items } = await operator.must('GET /events', { query: { after: Math.max(0, head - 50), limit: 50 } })
        return items.findLast(({ kind, data }) => kind === 'call.logged' && data['category'] === 'hening' && data['checks'] !== undefined)?.data['checks']
      })
      .toEqual(['dengarkan', 'tekan-tombol'])
  })

  test('with a response becomes an emergency, critical by its plan', async ({ open }) => {
    const page = await desk(open)
    await typePhone(page, somePhone())
    await page.keyboard.press('Alt+H')
    await page.keyboard.press('2')
    await page.keyboard.press('A')
    await expect(page.getByRole('region', { name: 'Panggilan hening' })).toHaveCount(0)
    const fields = intake(page)
    await expect(fields.type).toHaveValue('Panggilan hening, ada respons')
    await expect(fields.description).toHaveValue(/ada respons pada detik ke-\d+ \(dibisiki\)/)
    await expect(page.getByRole('region', { name: 'Laporan' }).getByRole('radio', { name: /Kritis/ }).or(page.getByRole('button', { name: /Kritis/, pressed: true }))).toBeVisible()
    await expect(fields.where).toBeFocused()
  })

  test('again from one number asks for a call back', async ({ open, client }) => {
    const operator = await client('operator1')
    const phone = somePhone()
    for (let n = 0; n < 3; n += 1) await operator.must('POST /calls', { body: { category: 'hening', phone } })
    const page = await desk(open)
    await typePhone(page, phone)
    await expect(page.getByText('3 panggilan hening dari nomor ini dalam 20 menit: telepon balik')).toBeVisible()
  })
})

test('a complaint goes to the agency of its service, in two keys', async ({ open }) => {
  const page = await desk(open)
  const pressed = await countKeys(page)
  await page.keyboard.press('Alt+K')
  await expect(page.getByRole('region', { name: 'Keluhan tentang layanan apa?' })).toContainText('PDAM')
  await expectGoodLooks(page, 'complaint')
  await page.keyboard.press('3')
  expect(await pressed()).toBe(2)
  await expect(intake(page).type).toHaveValue('Keluhan air bersih')
  await expect(page.getByRole('group', { name: 'Yang akan terjadi' })).toContainText('PDAM')
})

test.describe('the number that calls', () => {
  test('is understood in any spelling, and kept as typed when it cannot be', async ({ open }) => {
    const page = await desk(open)
    const { phone } = intake(page)
    for (const [typed, understood] of [['0812-3456-7890', '0812-3456-7890'], ['62 812 3456 7890', '0812-3456-7890'], ['(0751) 12345', '(0751) 12345'], ['+61 412 345 678', '+61 412 345 678 · luar negeri'], ['112', 'disimpan seperti diketik']] as const) {
      await phone.fill(typed)
      await expect(page.getByRole('region', { name: 'Laporan' }).getByRole('status').filter({ hasText: understood })).toBeVisible()
    }
    await expect(phone).toHaveValue('112')
  })

  test('shows its calls, its open ticket and its last name', async ({ open, client }) => {
    const operator = await client('operator1')
    const phone = somePhone()
    const address = someAddress()
    await openTicket(operator, { address, caller: { phone, name: 'Ibu Rosna' } })
    await operator.must('POST /calls', { body: { category: 'informasi', phone } })
    const page = await desk(open)
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    await typePhone(page, `+62 ${phone.slice(1)}`)
    const panel = page.getByRole('region', { name: /^Nomor 0899/ })
    await expect(panel).toContainText('2 panggilan · Darurat 1 · Informasi 1')
    await expect(panel).toContainText('Nama terakhir: Ibu Rosna')
    await panel.getByRole('button', { name: 'Pakai nama ini' }).click()
    await expect(intake(page).name).toHaveValue('Ibu Rosna')
    await panel.getByRole('button', { name: address }).click()
    await expect(drawer(page)).toContainText(address)
    expect(asked.filter((url) => url.includes(phone.slice(1)))).toEqual([])
  })
})

test('misuse proposes a block, the supervisor approves it, the desk shows it, a real emergency goes past it', async ({ open, client }) => {
  test.setTimeout(120_000)
  const operator = await client('operator1')
  const supervisor = await open('supervisor', '/blocks')
  await untilLive(supervisor)
  const phone = await misuse(operator)
  const shown = supervisor.getByRole('region', { name: 'Menunggu keputusan' }).getByRole('listitem', { name: `berakhiran ${phone.slice(-3)}` }).first()
  await expect(shown).toContainText('6 prank · 0 hening')
  await expect(supervisor.getByRole('link', { name: /Blokir/ })).toContainText(/\d+/)
  await shown.getByRole('button', { name: 'Setujui blokir' }).click()
  await expect(shown).toContainText('Tulis alasannya.')
  await expectGoodLooks(supervisor, 'blocks')
  await shown.getByRole('textbox', { name: 'Alasan' }).fill('Iseng sejak pagi')
  await shown.getByRole('button', { name: 'Setujui blokir' }).click()
  const active = supervisor.getByRole('region', { name: 'Sedang diblokir' }).getByRole('listitem').filter({ hasText: phone.slice(-3) }).filter({ hasText: 'Iseng sejak pagi' })
  await expect(active).toBeVisible()

  const page = await desk(open)
  const band = page.getByRole('alert', { name: 'Nomor diblokir' })
  await typePhone(page, phone)
  await expect(band).toContainText('Iseng sejak pagi')
  await expectGoodLooks(page, 'blocked number')
  const pressed = await countKeys(page)
  await page.keyboard.press('F8')
  await expect(page.getByRole('status').filter({ hasText: 'Prank tercatat' })).toBeVisible()
  expect(await pressed()).toBe(1)
  await expect(intake(page).phone).toHaveValue('')
  await expect(band).toHaveCount(0)

  await typePhone(page, phone)
  await expect(band).toBeVisible()
  await page.keyboard.press('F9')
  await expect(band).toHaveCount(0)
  await expect(page.getByText('darurat sungguhan diteruskan dan tercatat')).toBeVisible()
  await expect(intake(page).where).toBeFocused()
  await expect(intake(page).phone).toHaveValue(phone)
  await expect(active).toContainText('1 kali dilewati sebagai darurat')

  await active.getByRole('textbox', { name: 'Alasan' }).fill('Sudah minta maaf')
  await active.getByRole('button', { name: 'Cabut blokir' }).click()
  await expect(supervisor.getByRole('region', { name: /Sudah berakhir/ })).toContainText('Sudah minta maaf')
  await expect(page.getByText('darurat sungguhan diteruskan dan tercatat')).toHaveCount(0)
})
