import type { Page } from '@playwright/test'
import { keyTable } from '../../src/features/intake/key-table.ts'
import { lineComplaints } from '../support/line.ts'
import { pageOnLine } from '../support/page-on-line.ts'
import { openTicket, someAddress } from '../support/reports.ts'
import { deskRow, intake, untilLive } from '../support/screens.ts'
import { hurryType } from '../support/served-database.ts'
import { expect, test } from '../support/test.ts'

/** Counts, by the page's own events, presses that are no text or number typed into a field, and clicks. */
async function counted(page: Page) {
  await page.evaluate(() => {
    const count = { keys: [] as string[], clicks: 0 }
    Object.assign(window, { siagaCount: count })
    document.addEventListener('keydown', (event) => {
      const isText = event.key.length === 1 && !event.altKey && !event.ctrlKey && !event.metaKey
      if (event.isTrusted && !isText) count.keys.push(event.key)
    }, true)
    document.addEventListener('pointerdown', () => (count.clicks += 1), true)
  })
  return () => page.evaluate(() => (window as unknown as { siagaCount: { keys: string[]; clicks: number } }).siagaCount)
}

const reports = [
  { what: 'a fire at a known landmark', place: 'pasar raya', type: 'kebakaran bang', priority: null, wanted: 'Kebakaran bangunan' },
  { what: 'a medical emergency, made critical by hand', place: 'plaza andalas', type: 'gawat', priority: 'Alt+1', wanted: 'Gawat darurat medis' },
] as const

for (const { what, place, type, priority, wanted } of reports) {
  test(`${what}: from an empty desk to a sent ticket with at most 12 presses and no click`, async ({ open, client }) => {
    const page = await open('operator1', '/call')
    await untilLive(page)
    await expect(intake(page).where).toBeFocused()
    const count = await counted(page)
    const words = someAddress('Asap dan teriakan')
    const tabTo = async (field: 'phone' | 'description') => {
      for (let presses = 0; presses < 6; presses += 1) {
        if (await intake(page)[field].evaluate((input) => input === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
    }
    await page.keyboard.type(place)
    await page.keyboard.press('Enter')
    await expect(intake(page).where).not.toBeFocused()
    await expect(intake(page).type).toBeFocused()
    await page.keyboard.type(type)
    await page.keyboard.press('Enter')
    if (priority) await page.keyboard.press(priority)
    await tabTo('phone')
    await page.keyboard.type('081234567890')
    await tabTo('description')
    await page.keyboard.type(words)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Tiket terakhir' })).toContainText('Sampai di papan langsung')
    const { keys, clicks } = await count()
    console.log(`${what}: ${keys.length} presses (${keys.join(' ')}), ${clicks} clicks`)
    expect(keys.length).toBeLessThanOrEqual(12)
    expect(clicks).toBe(0)
    const { items } = await (await client('operator1')).must('GET /tickets', { query: { q: words } })
    expect(items).toHaveLength(1)
    await page.getByRole('region', { name: 'Tiket terakhir' }).getByRole('button', { name: 'Buka tiket' }).click()
    await expect(page.getByRole('complementary', { name: /112-/ })).toContainText(wanted)
  })
}

test('nothing that arrives takes the focus or moves the caret, and Esc throws nothing away', async ({ login, client, guard }) => {
  guard.expect(lineComplaints)
  // Nobody answers this one in time.
  await hurryType('penyelamatan', [5, 60, 60])
  const context = await login('operator1')
  const { page, line } = await pageOnLine(context, '/call')
  const { description } = intake(page)
  await description.fill('Air setinggi lutut di jalan')
  await description.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 4))
  await description.press('x')
  let typed = 'x'
  const goesOn = async () => {
    await page.keyboard.type('y')
    typed += 'y'
    await expect(description).toBeFocused()
    await expect(description).toHaveValue(`Air ${typed}setinggi lutut di jalan`)
    expect(await description.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(4 + typed.length)
  }

  // A new ticket, then the alarm that nobody answers it.
  const address = someAddress('Jl. Datang')
  await openTicket(await client('operator2'), { type: 'penyelamatan', agencies: ['damkar'], address })
  await expect(deskRow(page, address)).toBeVisible()
  await goesOn()
  await expect(page.getByRole('banner').getByRole('link', { name: /[1-9]\d* lewat waktu/ })).toBeVisible({ timeout: 15_000 })
  await goesOn()
  // A banner over the page, then the notice that the line is back.
  await line.cut()
  await expect(page.getByRole('alert').filter({ hasText: 'TIDAK LANGSUNG' })).toBeVisible({ timeout: 10_000 })
  await goesOn()
  await line.mend()
  await expect(page.getByText('Tersambung kembali').first()).toBeVisible({ timeout: 15_000 })
  await goesOn()
  for (const key of ['Escape', 'Escape', 'Escape']) await page.keyboard.press(key)
  await goesOn()
})

test('one Tab too many loses no letter, and the way from number to name ticks nothing', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  const { where, type, description, phone, name } = intake(page)
  await page.keyboard.type('mesjid raya sumbar')
  await page.keyboard.press('Enter')
  await expect(where).toHaveValue('Masjid Raya Sumatera Barat')
  await expect(page.getByText('Kel. Alai Parak Kopi, Kec. Padang Utara')).toBeVisible()
  await expect(type).toBeFocused()
  // The choice of the place has gone on to the type already.
  await page.keyboard.press('Tab')
  await page.keyboard.type('kebakaran bang')
  await page.keyboard.press('Enter')
  await expect(type).toHaveValue('Kebakaran bangunan')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Asap tebal')
  await expect(description).toHaveValue('Asap tebal')
  await phone.focus()
  await page.keyboard.type('081234567890')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bu Pelapor Uji')
  await expect(name).toHaveValue('Bu Pelapor Uji')
  await expect(page.getByRole('checkbox', { name: 'Minta dikabari' })).not.toBeChecked()
})

test('two callers at once: drafts are switched by key, and the overlay opens while typing', async ({ open }) => {
  const page = await open('operator1', '/call')
  await untilLive(page)
  await intake(page).description.fill('pertama')
  await page.keyboard.press('F2')
  await intake(page).description.fill('kedua')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(intake(page).description).toHaveValue('pertama')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(intake(page).description).toHaveValue('kedua')
  await page.keyboard.press('F1')
  const overlay = page.getByRole('dialog', { name: 'Tombol pintas' })
  for (const keys of [...keyTable.flatMap((line) => line.keys.split(' ')), 'F1', '?', 'Ctrl+K', 'Alt+Shift+2']) {
    await expect(overlay.getByText(keys, { exact: true }).first()).toBeAttached()
  }
})
